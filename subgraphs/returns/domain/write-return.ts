import { newId, rows, sql, type Unit } from '#database';
import { changeSentBack } from '#orders';
import type { ReturnKind } from '../../../schema/generated/returns.ts';
import { Return } from '../entities/return.ts';
import type { ClaimedLine } from './claim-pieces.ts';
import { addShares, shareOfPieces } from './pieces.ts';
import { recordEvent } from './record-event.ts';

/** What is held in place of a line's pieces; null for a return. */
export type Replacement = { readonly variantId: string; readonly reservationId: string };

/** A return to be written; a replacement makes it an exchange, of which no money is due. */
export type ReturnDraft = { readonly orderId: string; readonly lines: readonly ClaimedLine[]; readonly replacement: Replacement | null };

/**
 * Writes a return with its lines, what each gives back, and its first event; counts its pieces at the order's lines. Returns its
 * id. The number of statements does not depend on the lines'. The caller holds the order's lock.
 */
export async function writeReturn(unit: Unit, { orderId, lines, replacement }: ReturnDraft): Promise<string> {
  const kind: ReturnKind = replacement === null ? 'RETURN' : 'EXCHANGE';
  const shares = lines.map(({ line, pieces }) => shareOfPieces(line, replacement === null ? pieces : []));
  const returned = unit.em.create(Return, {
    id: newId(), orderId, kind, status: 'REQUESTED', refundAmount: addShares(shares).total,
    requestedAt: unit.now, createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush();
  const written = lines.map(({ orderLineId, quantity, pieces, reason, comment }, position) => ({
    id: newId(), position, orderLineId, quantity, pieces, reason, comment, ...shares[position],
    replacementVariantId: replacement?.variantId ?? null, reservationId: replacement?.reservationId ?? null,
  }));
  await rows(unit.sql, linesStatement(returned.id, written, unit.now));
  await changeSentBack(unit, lines);
  recordEvent(unit, returned, null);
  return returned.id;
}

function linesStatement(returnId: string, lines: readonly object[], now: Date) {
  return sql`
    insert into returns.return_line (
      id, return_id, position, order_line_id, quantity, pieces, reason, comment, total, tax, cgst, sgst, igst,
      replacement_variant_id, reservation_id, created_at, updated_at)
    select l.id, ${returnId}::uuid, l.position, l."orderLineId", l.quantity, l.pieces, l.reason, l.comment, l.total, l.tax, l.cgst, l.sgst, l.igst,
      l."replacementVariantId", l."reservationId", ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(
      "id" uuid, "position" int, "orderLineId" uuid, "quantity" int, "pieces" int[], "reason" text, "comment" text,
      "total" bigint, "tax" bigint, "cgst" bigint, "sgst" bigint, "igst" bigint, "replacementVariantId" uuid, "reservationId" uuid)`;
}

import { UserError, type UserErrorEntry } from '#graph';
import type { OrderLineRow } from '#orders';
import type { ReturnReason } from '../../../schema/generated/returns.ts';
import type { StandingLine } from './find-standing-lines.ts';
import { takePieces } from './pieces.ts';

/** Pieces that somebody wants to send back; `path` leads to them in the input. */
export type WantedLine = { orderLineId: string; quantity: number; reason: ReturnReason; comment: string | null; path: readonly string[] };

/** The same, with the line of the order and which of its pieces these are. */
export type ClaimedLine = WantedLine & { readonly line: OrderLineRow; readonly pieces: readonly number[] };

/**
 * Finds the pieces that are to be sent back among those that were sold and are in no return that stands. Refuses with NOT_FOUND
 * (no such line in this order) and NOT_RETURNABLE at every quantity beyond what is left. Keeps F19. Pure: the caller holds the
 * order's lock.
 */
export function claimPieces(sold: readonly OrderLineRow[], standing: readonly StandingLine[], wanted: readonly WantedLine[]): ClaimedLine[] {
  const lines = new Map(sold.map((line) => [line.id, { line, taken: new Set<number>() }]));
  for (const { orderLineId, pieces } of standing) take(lines.get(orderLineId)?.taken, pieces);
  const refusals: UserErrorEntry[] = [];
  const claimed = wanted.flatMap((each) => {
    const found = lines.get(each.orderLineId);
    const pieces = found === undefined ? null : takePieces(found.line.quantity, found.taken, each.quantity);
    if (found === undefined || pieces === null) {
      refusals.push(found === undefined ? notFound(each) : tooMany(each, found.line.quantity - found.taken.size));
      return [];
    }
    take(found.taken, pieces);
    return [{ ...each, line: found.line, pieces }];
  });
  if (refusals.length > 0) throw UserError.all(refusals);
  return claimed;
}

function take(taken: Set<number> | undefined, pieces: readonly number[]): void {
  for (const piece of pieces) taken?.add(piece);
}

function notFound({ path }: WantedLine): UserErrorEntry {
  return { code: 'NOT_FOUND', path: [...path, 'orderLineId'], message: 'There is no such line in the order.' };
}

function tooMany({ path }: WantedLine, left: number): UserErrorEntry {
  const message = left === 0 ? 'All of these were sent back already.' : `At most ${left} of these can still be sent back.`;
  return { code: 'NOT_RETURNABLE', path: [...path, 'quantity'], message };
}

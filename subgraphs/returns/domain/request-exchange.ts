import type { Unit } from '#database';
import { reserveStock } from '#inventory';
import { lockOrderOfLine } from '#orders';
import { checkReturnable } from './check-returnable.ts';
import { claimPieces, type ClaimedLine } from './claim-pieces.ts';
import { findReplacement } from './find-replacement.ts';
import { findStandingLines } from './find-standing-lines.ts';
import type { ExchangeToRequest } from './return-input.ts';
import { writeReturn } from './write-return.ts';

/**
 * Asks to send pieces of a delivered order back for another variant, holds that from the same instant on, and returns the
 * exchange's id. Refuses with NOT_FOUND (line, variant), NOT_RETURNABLE, RETURN_WINDOW_CLOSED, INVALID (another product, another
 * price), INSUFFICIENT_STOCK. Locks the order, then the replacement's stock level. Keeps F19, F20, F21.
 */
export async function requestExchange(unit: Unit, { replacementVariantId, ...wanted }: ExchangeToRequest): Promise<string> {
  const { order, lines: sold } = await checkReturnable(unit, await lockOrderOfLine(unit, wanted.orderLineId), ['orderLineId']);
  const lines = claimPieces(sold, await findStandingLines(unit, order.id), [{ ...wanted, path: [] }]);
  const [claimed] = lines;
  if (claimed === undefined) throw new Error('An exchange claimed no line.');
  const { id: variantId } = await findReplacement(unit, claimed.line, replacementVariantId);
  const reservationId = await hold(unit, claimed, variantId);
  return writeReturn(unit, { orderId: order.id, lines, replacement: { variantId, reservationId } });
}

/** Holds the replacement until it is dispatched or let go; it has no expiry. */
async function hold(unit: Unit, { line, quantity }: ClaimedLine, variantId: string): Promise<string> {
  const demand = { orderLineId: line.id, variantId, quantity, path: ['quantity'] };
  const [reservationId] = await reserveStock(unit, { orderId: line.orderId, expiresAt: null, demands: [demand] });
  if (reservationId === undefined) throw new Error('The inventory held nothing.');
  return reservationId;
}

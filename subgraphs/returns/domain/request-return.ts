import type { Unit } from '#database';
import { lockOrder } from '#orders';
import { checkReturnable } from './check-returnable.ts';
import { claimPieces } from './claim-pieces.ts';
import { findStandingLines } from './find-standing-lines.ts';
import type { ReturnToRequest } from './return-input.ts';
import { writeReturn } from './write-return.ts';

/**
 * Asks to send pieces of a delivered order back for the money and returns the return's id. Refuses with NOT_FOUND (order, line),
 * NOT_RETURNABLE, RETURN_WINDOW_CLOSED. Locks the order: of requests that race for the last piece one gets it. Keeps F19, F21.
 */
export async function requestReturn(unit: Unit, { orderId, lines }: ReturnToRequest): Promise<string> {
  const { lines: sold } = await checkReturnable(unit, await lockOrder(unit, orderId), ['orderId']);
  const wanted = lines.map((line, position) => ({ ...line, path: ['lines', String(position)] }));
  const claimed = claimPieces(sold, await findStandingLines(unit, orderId), wanted);
  return writeReturn(unit, { orderId, lines: claimed, replacement: null });
}

import type { Unit } from '#database';
import type { ReleaseReason } from '../entities/reservation.ts';
import { changeStockSurely } from './change-stock.ts';
import { endReservations, type EndedReservation, type Held } from './end-reservations.ts';

/**
 * Puts held pieces back on sale and returns them; none when that was done before, or they were dispatched: once, however
 * often and by however many it is called. Keeps F03. Locks the reservations, then the levels in variant order.
 */
export async function releaseReservations(unit: Unit, held: Held, reason: ReleaseReason): Promise<EndedReservation[]> {
  const released = await endReservations(unit, held, reason);
  await changeStockSurely(unit, released.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity })), null);
  return released;
}

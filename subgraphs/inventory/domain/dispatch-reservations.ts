import type { Unit } from '#database';
import { changeStockSurely } from './change-stock.ts';
import { endReservations, type EndedReservation, type Held } from './end-reservations.ts';

/**
 * Takes held pieces out of the warehouse, as SOLD movements with this reference, and returns them; none when that was done
 * before, or they were released. Keeps F07. Locks the reservations, then the levels in variant order.
 */
export async function dispatchReservations(unit: Unit, held: Held, reference: string): Promise<EndedReservation[]> {
  const sold = await endReservations(unit, held, null);
  await changeStockSurely(unit, sold.map(({ variantId, quantity }) => ({ variantId, onHand: -quantity, reserved: -quantity, reference })), 'SOLD');
  return sold;
}

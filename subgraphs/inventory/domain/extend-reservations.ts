import { rows, sql, type Unit } from '#database';

/**
 * Has an order hold its pieces until `expiresAt`, or with null until they are dispatched or released.
 * False when it holds none any longer: then they have to be reserved again.
 */
export async function extendReservations(unit: Unit, orderId: string, expiresAt: Date | null): Promise<boolean> {
  const extended = await rows(unit.sql, sql`
    update inventory.reservation set expires_at = ${expiresAt}::timestamptz, updated_at = ${unit.now}
    where order_id = ${orderId} and status = 'ACTIVE' returning id`);
  return extended.length > 0;
}

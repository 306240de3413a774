import type { Unit } from '#database';
import { expireOrders } from '../jobs/expire-orders.ts';

/** Has an unpaid order expired at that moment, rather than with the next minute; null: it is held for good. A new moment takes the old one's place. */
export function expireAt(unit: Unit, orderId: string, at: Date | null): void {
  if (at !== null) unit.publish(expireOrders, {}, { key: `expire ${orderId}`, runAt: at });
}

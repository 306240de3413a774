import type { Unit } from '#database';
import { refreshUnitsSold } from './jobs/refresh-units-sold.ts';

/**
 * Has the catalogue count the pieces of an order's products anew, after the commit. One job an order, without a key: a product's
 * key would make the buyers of one product wait for each other.
 */
export function soldChanged(unit: Unit, orderId: string): void {
  unit.publish(refreshUnitsSold, { orderId });
}

import type { Unit } from '#database';
import type { OrderStatus } from '../../schema/generated/orders.ts';
import type { OrderNews } from './domain/tell-customer.ts';
import { refreshUnitsSold } from './jobs/refresh-units-sold.ts';
import { tellCustomer } from './jobs/tell-customer.ts';

/**
 * Has the catalogue count the pieces of an order's products anew, after the commit. One job an order, without a key: a product's
 * key would make the buyers of one product wait for each other.
 */
export function soldChanged(unit: Unit, orderId: string): void {
  unit.publish(refreshUnitsSold, { orderId });
}

/** The statuses that a customer gets a mail about. Money that went back is the payments' to tell of. */
const NEWS: Readonly<Partial<Record<OrderStatus, OrderNews>>> = { CONFIRMED: 'placed', SHIPPED: 'shipped', DELIVERED: 'delivered', CANCELLED: 'cancelled' };

/** Has a mail written about an order's new status, when there is one about it. */
export function statusReached(unit: Unit, orderId: string, status: OrderStatus): void {
  const news = NEWS[status];
  if (news !== undefined) unit.publish(tellCustomer, { orderId, news });
}

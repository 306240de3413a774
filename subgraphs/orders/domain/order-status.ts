import type { OrderStatus } from '../../../schema/generated/orders.ts';

/** Who moves an order: its owner, staff, or the shop by itself (a payment, the clock, a return). */
export type Mover = 'CUSTOMER' | 'STAFF' | 'SYSTEM';

type Move = { readonly to: OrderStatus; readonly by: readonly Mover[] };

/**
 * Every move that an order may make (contract, RULES); anything else is INVALID_TRANSITION. The guard, `allowedActions` and
 * `allowedTransitions` are read off this table; a test holds the database's CHECK against its statuses. Keeps F17.
 */
export const orderMoves: Readonly<Record<OrderStatus, readonly Move[]>> = {
  PENDING: [{ to: 'CONFIRMED', by: ['SYSTEM'] }, { to: 'CANCELLED', by: ['CUSTOMER', 'STAFF', 'SYSTEM'] }],
  CONFIRMED: [{ to: 'PROCESSING', by: ['STAFF'] }, { to: 'CANCELLED', by: ['CUSTOMER', 'STAFF'] }],
  PROCESSING: [{ to: 'SHIPPED', by: ['STAFF'] }, { to: 'CANCELLED', by: ['STAFF'] }],
  SHIPPED: [{ to: 'DELIVERED', by: ['STAFF'] }, { to: 'RETURNED', by: ['STAFF'] }],
  DELIVERED: [{ to: 'RETURNED', by: ['SYSTEM'] }, { to: 'REFUNDED', by: ['SYSTEM'] }],
  CANCELLED: [{ to: 'REFUNDED', by: ['SYSTEM'] }],
  RETURNED: [{ to: 'REFUNDED', by: ['SYSTEM'] }],
  REFUNDED: [],
};

/** The statuses in which the goods count as sold. */
export const SOLD: readonly OrderStatus[] = ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'];

/** Where the mover may move an order from this status. */
export function movesFrom(status: OrderStatus, mover: Mover): OrderStatus[] {
  return orderMoves[status].flatMap((move) => (move.by.includes(mover) ? [move.to] : []));
}

/** Every status, in the order of the table. */
export const orderStatuses: readonly OrderStatus[] = Object.keys(orderMoves).filter((name): name is OrderStatus => name in orderMoves);

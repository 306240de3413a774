import { firstRow, rows, sql, type SqlExecutor } from '#database';
import { orderColumns, orderLineColumns, type OrderLineRow, type OrderRow } from '../rows.ts';

/** An order with what it froze, and when it was delivered: null when it was not. */
export type SoldOrder = { readonly order: OrderRow; readonly lines: readonly OrderLineRow[]; readonly deliveredAt: Date | null };

/** What was sold with an order, in two statements; also inside a unit of work. Throws when there is no such order. Locks nothing. */
export async function findSoldOrder(executor: SqlExecutor, orderId: string): Promise<SoldOrder> {
  const found = await firstRow(executor, sql<OrderRow & { deliveredAt: Date | null }>`
    select ${orderColumns},
      (select t.occurred_at from orders.tracking_event t where t.order_id = o.id and t.status = 'DELIVERED') as "deliveredAt"
    from orders.order o where o.id = ${orderId}`);
  if (found === undefined) throw new Error(`There is no order ${orderId}.`);
  const { deliveredAt, ...order } = found;
  const lines = await rows(executor, sql<OrderLineRow>`
    select ${orderLineColumns} from orders.order_line l where l.order_id = ${orderId} order by l.position`);
  return { order, lines, deliveredAt };
}

import { firstRow, sql, type SqlExecutor } from '#database';

/** Whether a product was delivered to a user: in an order that is DELIVERED. */
export async function hasReceived(executor: SqlExecutor, { userId, productId }: { userId: string; productId: string }): Promise<boolean> {
  const found = await firstRow(executor, sql`
    select 1 from orders.order o join orders.order_line l on l.order_id = o.id
    where o.user_id = ${userId} and o.status = 'DELIVERED' and l.product_id = ${productId} limit 1`);
  return found !== undefined;
}

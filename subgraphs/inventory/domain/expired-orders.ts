import { rows, sql, type SqlExecutor } from '#database';

/**
 * Orders that hold pieces beyond their time, the longest first: at least one when there is any, and at most `limit`.
 * It locks nothing: who cancels such an order looks again under its lock.
 */
export async function expiredOrders(executor: SqlExecutor, now: Date, limit: number): Promise<string[]> {
  const found = await rows(executor, sql<{ orderId: string }>`
    select e.order_id as "orderId" from (
      select order_id, expires_at from inventory.reservation
      where status = 'ACTIVE' and expires_at <= ${now} order by expires_at limit ${limit}
    ) e group by e.order_id order by min(e.expires_at)`);
  return found.map((order) => order.orderId);
}

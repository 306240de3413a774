import { firstRow, sql, type Unit } from '#database';

/** What of an order's payments was given back or is on its way back, in paise; refunds that failed do not count. What the unit changed must be flushed. */
export async function pledgedOfOrder(unit: Unit, orderId: string): Promise<number> {
  const found = await firstRow(unit.sql, sql<{ pledged: number }>`select coalesce(sum(pledged), 0)::bigint as pledged from payments.payment where order_id = ${orderId}`);
  return found?.pledged ?? 0;
}

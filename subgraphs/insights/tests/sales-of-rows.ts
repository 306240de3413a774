import { rows, sql, type SqlExecutor } from '#database';
import { istDay } from './ist-day.ts';

type RawOrder = { id: string; status: string; total: number; state: string; placedAt: Date };
type RawLine = { orderId: string; productId: string; quantity: number; total: number };

/** What the dashboard has to say of some days, from the rows of the orders alone. */
export async function salesOfRows(reader: SqlExecutor, { from, to }: { from: string; to: string }) {
  const dayOf = (instant: Date): string => istDay(instant.getTime());
  const within = (instant: Date): boolean => dayOf(instant) >= from && dayOf(instant) <= to;
  const orders = (await rows(reader, sql<RawOrder>`select id, status, total, ship_state as state, placed_at as "placedAt" from orders.order`)).filter((order) => within(order.placedAt));
  const paid = orders.filter(({ status }) => !['PENDING', 'CANCELLED'].includes(status));
  const lines = (await rows(reader, sql<RawLine>`select order_id as "orderId", product_id as "productId", quantity, total from orders.order_line`)).filter((line) => paid.some(({ id }) => id === line.orderId));
  const refunds = (await rows(reader, sql<{ amount: number; at: Date }>`select amount, completed_at as at from payments.refund where status = 'COMPLETED'`)).filter(({ at }) => within(at));
  const customers = (await rows(reader, sql<{ at: Date }>`select created_at as at from accounts."user" where role = 'CUSTOMER'`)).filter(({ at }) => within(at));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const money = (amount: number) => ({ amount, currency: 'INR' });
  const revenue = sum(paid.map(({ total }) => total));
  const products = [...Map.groupBy(lines, (line) => line.productId)].map(([id, sold]) => ({ id, unitsSold: sum(sold.map((line) => line.quantity)), revenue: sum(sold.map((line) => line.total)) }));
  return {
    figures: {
      revenue: money(revenue), refunds: money(sum(refunds.map(({ amount }) => amount))), orderCount: orders.length,
      averageOrderValue: paid.length === 0 ? null : money(Math.round(revenue / paid.length)), newCustomerCount: customers.length,
    },
    ordersByStatus: Object.fromEntries([...Map.groupBy(orders, ({ status }) => status)].map(([status, some]) => [status, some.length])),
    days: Object.fromEntries([...Map.groupBy(orders, ({ placedAt }) => dayOf(placedAt))].map(([date, some]) =>
      [date, { revenue: sum(some.filter((order) => paid.includes(order)).map(({ total }) => total)), orderCount: some.length }])),
    products: products.toSorted((a, b) => b.revenue - a.revenue || (a.id < b.id ? -1 : 1)).slice(0, 10),
  };
}

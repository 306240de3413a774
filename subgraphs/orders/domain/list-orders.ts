import type { Context } from '#context';
import { countRows, firstRow, rows, sql } from '#database';
import { connection, isId, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { OrderFilter, OrderSort } from '../../../schema/generated/orders.ts';
import { orderColumns, type OrderRow } from '../rows.ts';
import { orderSorts } from './order-sorts.ts';

/** A page of all orders that a filter lets through: one statement, and one more when the total is asked for. */
export async function listOrders(context: Context, filter: OrderFilter, args: PageArguments & { sort: OrderSort }): Promise<Connection<OrderRow>> {
  const sorting = orderSorts[args.sort];
  const asked = { page: page(args, args.sort, 50), order: args.sort };
  const conditions = orderConditions(filter);
  const found = await rows(context.reader, sql<OrderRow>`
    select ${orderColumns} from orders.order o
    where ${conditions} and ${sorting.after(asked.page.after)} order by ${sorting.by} limit ${asked.page.limit}`);
  return connection(found, asked, sorting.keyOf, () => countOrders(context, filter));
}

/** All orders, or those of some statuses, are kept counted; any other filter has an index that bounds what is read. */
async function countOrders(context: Context, filter: OrderFilter): Promise<number> {
  const { status, ...others } = filter;
  if (Object.values(others).every((value) => value == null)) return countRows(context.reader, 'orders."order"', status == null || status.length === 0 ? null : status);
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from orders.order o where ${orderConditions(filter)}`);
  return counted?.count ?? 0;
}

function orderConditions(filter: OrderFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.status != null && filter.status.length > 0) conditions.push(sql`o.status = any(${filter.status}::text[])`);
  if (filter.customerId != null) conditions.push(isId(filter.customerId) ? sql`o.user_id = ${filter.customerId}` : sql`false`);
  if (filter.number != null) conditions.push(sql`o.number = ${filter.number.trim().toUpperCase()}`);
  if (filter.placedFrom != null) conditions.push(sql`o.placed_at >= ${filter.placedFrom}`);
  if (filter.placedTo != null) conditions.push(sql`o.placed_at < ${filter.placedTo}`);
  return sql.join(conditions, sql` and `);
}

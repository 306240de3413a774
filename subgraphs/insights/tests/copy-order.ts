import { newId, rows, sql, type SqlExecutor } from '#database';

/** An order like another one, placed at some instant, written as rows: what no rule of the shop stands in the way of. */
export async function copyOrder(reader: SqlExecutor, orderId: string, { placedAt, status }: { placedAt: Date; status: string }): Promise<string> {
  const id = newId();
  const columns = (await rows(reader, sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = 'orders' and table_name = 'order'
    and column_name not in ('id', 'number', 'placed_at', 'status', 'cancel_reason')`)).map(({ name }) => sql.ref(name));
  await rows(reader, sql`insert into orders.order (id, placed_at, status, ${sql.join(columns)}) select ${id}, ${placedAt}, ${status}, ${sql.join(columns)} from orders.order where id = ${orderId}`);
  const lines = (await rows(reader, sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = 'orders' and table_name = 'order_line'
    and column_name not in ('id', 'order_id')`)).map(({ name }) => sql.ref(name));
  await rows(reader, sql`insert into orders.order_line (id, order_id, ${sql.join(lines)}) select gen_random_uuid(), ${id}, ${sql.join(lines)} from orders.order_line where order_id = ${orderId}`);
  return id;
}

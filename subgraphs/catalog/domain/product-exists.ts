import { firstRow, sql, type SqlExecutor } from '#database';

/** Whether there is such a product, on sale or not. */
export async function productExists(executor: SqlExecutor, id: string): Promise<boolean> {
  return await firstRow(executor, sql`select 1 from catalog.product where id = ${id}`) !== undefined;
}

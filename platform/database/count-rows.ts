import { firstRow, sql, type SqlExecutor } from './sql.ts';

/**
 * How many rows a table has with one of these values in the column by which it is counted (`platform.count_rows_of` in the migrations), or in all
 * when `keys` is null: exact, and one statement whose cost does not depend on how many they are.
 */
export async function countRows(executor: SqlExecutor, table: 'orders."order"' | 'accounts."user"' | 'inventory.stock_level' | 'catalog.product', keys: readonly string[] | null): Promise<number> {
  const condition = keys === null ? sql`true` : sql`key = any(${keys}::text[])`;
  const counted = await firstRow(executor, sql<{ count: number }>`
    select coalesce(sum(count), 0)::bigint as count from (
      select count from platform.row_count where name = ${table} and ${condition} union all select change from platform.row_count_change where name = ${table} and ${condition}
    ) counts`);
  return counted?.count ?? 0;
}

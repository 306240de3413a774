import type { Context } from '#context';
import { countRows, firstRow, rows, sql } from '#database';
import { connection, isId, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { StockFilter } from '../../../schema/generated/inventory.ts';
import { stockLevelColumns, type StockLevelRow } from '../rows.ts';

const ORDER = 'NEWEST_VARIANT';

/** A page of the stock levels, the newest variant first: one statement, and one more when the total is asked for. */
export async function listStockLevels(context: Context, args: PageArguments & { filter: StockFilter }): Promise<Connection<StockLevelRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const conditions = stockConditions(args.filter);
  const after = asked.page.after === null ? sql`true` : sql`s.variant_id < ${asked.page.after[0]}::uuid`;
  const found = await rows(context.reader, sql<StockLevelRow>`
    select ${stockLevelColumns} from inventory.stock_level s
    where ${conditions} and ${after} order by s.variant_id desc limit ${asked.page.limit}`);
  return connection(found, asked, (level) => [level.id], () => countLevels(context, args.filter));
}

function stockConditions(filter: StockFilter): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (filter.lowStock != null) conditions.push(filter.lowStock ? sql`s.is_low` : sql`not s.is_low`);
  if (filter.productId != null) conditions.push(isId(filter.productId) ? sql`s.product_id = ${filter.productId}` : sql`false`);
  if (filter.sku != null) conditions.push(sql`s.variant_id = (select v.id from catalog.product_variant v where v.sku = ${filter.sku})`);
  return sql.join(conditions, sql` and `);
}

/** All of them are kept counted. */
async function countLevels(context: Context, filter: StockFilter): Promise<number> {
  if (Object.values(filter).every((value) => value == null)) return countRows(context.reader, 'inventory.stock_level', null);
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from inventory.stock_level s where ${stockConditions(filter)}`);
  return counted?.count ?? 0;
}

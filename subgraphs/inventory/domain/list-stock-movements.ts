import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import { stockMovementColumns, type StockMovementRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of a variant's ledger, the latest first: one statement, and one more when the total is asked for. */
export async function listStockMovements(context: Context, variantId: string, args: PageArguments): Promise<Connection<StockMovementRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(m.created_at, m.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<StockMovementRow>`
    select ${stockMovementColumns} from inventory.stock_movement m
    where m.variant_id = ${variantId} and ${after} order by m.created_at desc, m.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (movement) => [movement.createdAt.toISOString(), movement.id], () => countMovements(context, variantId));
}

async function countMovements(context: Context, variantId: string): Promise<number> {
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from inventory.stock_movement where variant_id = ${variantId}`);
  return counted?.count ?? 0;
}

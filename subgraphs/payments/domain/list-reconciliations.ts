import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import { reconciliationColumns, type ReconciliationRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of the daily comparisons, the latest day first; only those with differences, when asked. */
export async function listReconciliations(context: Context, onlyDiffering: boolean, args: PageArguments): Promise<Connection<ReconciliationRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const where = onlyDiffering ? sql`exists (select from payments.reconciliation_difference d where d.reconciliation_id = k.id)` : sql`true`;
  const after = key === null ? sql`true` : sql`(k.day, k.id) < (${key[0]}::date, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<ReconciliationRow>`
    select ${reconciliationColumns} from payments.reconciliation k where ${where} and ${after} order by k.day desc, k.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (each) => [each.day, each.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from payments.reconciliation k where ${where}`);
    return counted?.count ?? 0;
  });
}

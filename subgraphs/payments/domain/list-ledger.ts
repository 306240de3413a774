import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, input, isId, page, type Connection, type PageArguments } from '#graph';
import { ledgerColumns, type LedgerEntryRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of the ledger, the latest entry first; of one payment, when asked. */
export async function listLedger(context: Context, paymentId: string | null, args: PageArguments): Promise<Connection<LedgerEntryRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const where = paymentId === null ? sql`true` : sql`e.payment_id = ${isId(paymentId) ? paymentId : input.NO_ID}`;
  const after = key === null ? sql`true` : sql`(e.created_at, e.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<LedgerEntryRow>`
    select ${ledgerColumns} from payments.ledger_entry e where ${where} and ${after} order by e.created_at desc, e.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (entry) => [entry.createdAt.toISOString(), entry.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from payments.ledger_entry e where ${where}`);
    return counted?.count ?? 0;
  });
}

import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import type { ProviderEventFilter } from '../../../schema/generated/payments.ts';
import { eventColumns, type ProviderEventRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of what providers sent, the latest first. */
export async function listEvents(context: Context, filter: ProviderEventFilter, args: PageArguments): Promise<Connection<ProviderEventRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const where = sql`${filter.status == null ? sql`true` : sql`e.status = any(${filter.status}::text[])`} and ${filter.provider == null ? sql`true` : sql`e.provider = ${filter.provider}`}`;
  const after = key === null ? sql`true` : sql`(e.created_at, e.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<ProviderEventRow>`
    select ${eventColumns} from payments.provider_event e where ${where} and ${after} order by e.created_at desc, e.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (event) => [event.receivedAt.toISOString(), event.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from payments.provider_event e where ${where}`);
    return counted?.count ?? 0;
  });
}

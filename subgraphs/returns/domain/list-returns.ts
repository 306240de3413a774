import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { ReturnFilter } from '../../../schema/generated/returns.ts';
import { returnColumns, type ReturnRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of all returns that a filter lets through, the newest first: one statement, and one more when the total is asked for. */
export async function listReturns(context: Context, filter: ReturnFilter, args: PageArguments): Promise<Connection<ReturnRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(r.requested_at, r.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const conditions = returnConditions(filter);
  const found = await rows(context.reader, sql<ReturnRow>`
    select ${returnColumns} from returns.return r
    where ${conditions} and ${after} order by r.requested_at desc, r.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (returned) => [returned.requestedAt.toISOString(), returned.id], () => countReturns(context, conditions));
}

async function countReturns(context: Context, conditions: RawBuilder<unknown>): Promise<number> {
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from returns.return r where ${conditions}`);
  return counted?.count ?? 0;
}

function returnConditions(filter: ReturnFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.status != null && filter.status.length > 0) conditions.push(sql`r.status = any(${filter.status}::text[])`);
  if (filter.kind != null) conditions.push(sql`r.kind = ${filter.kind}`);
  return sql.join(conditions, sql` and `);
}

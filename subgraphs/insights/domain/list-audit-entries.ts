import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, input, isId, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { AuditFilter } from '../../../schema/generated/insights.ts';
import { auditEntryColumns, type AuditEntryRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of the audit trail, the latest first: one statement, and one more when the total is asked for. Each condition has its index. */
export async function listAuditEntries(context: Context, args: PageArguments & { filter?: AuditFilter | null }): Promise<Connection<AuditEntryRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const conditions = auditConditions(args.filter ?? {});
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(e.created_at, e.sequence) < (${key[0]}::timestamptz, ${key[1]}::bigint)`;
  const found = await rows(context.reader, sql<AuditEntryRow>`
    select ${auditEntryColumns} from platform.audit_entry e
    where ${conditions} and ${after} order by e.created_at desc, e.sequence desc limit ${asked.page.limit}`);
  return connection(found, asked, (entry) => [entry.createdAt.toISOString(), entry.sequence], () => countEntries(context, conditions));
}

async function countEntries(context: Context, conditions: RawBuilder<unknown>): Promise<number> {
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from platform.audit_entry e where ${conditions}`);
  return counted?.count ?? 0;
}

function auditConditions({ actorId, action, target, from, to }: AuditFilter): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (actorId != null) conditions.push(sql`e.actor_id = ${isId(actorId) ? actorId : input.NO_ID}::uuid`);
  if (action != null) conditions.push(sql`e.action = ${storable(action)}`);
  if (target != null) conditions.push(isTarget(storable(target)));
  if (from != null) conditions.push(sql`e.created_at >= ${from}`);
  if (to != null) conditions.push(sql`e.created_at < ${to}`);
  return sql.join(conditions, sql` and `);
}

/** `Type:id`, a type, or an id: types are words with a capital, which no id of ours is. */
function isTarget(target: string): RawBuilder<unknown> {
  const [, type, id] = /^([A-Z][A-Za-z]+)(?::(.*))?$/s.exec(target) ?? [];
  if (type === undefined) return sql`e.target_id = ${target}`;
  return id === undefined ? sql`e.target_type = ${type}` : sql`(e.target_id = ${id} and e.target_type = ${type})`;
}

/** A text that a column could hold; what it cannot hold is equal to nothing in it anyway. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

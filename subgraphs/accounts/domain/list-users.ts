import type { Context } from '#context';
import { countRows, firstRow, rows, sql } from '#database';
import { connection, graphError, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { UserFilter } from '../../../schema/generated/accounts.ts';
import { userColumns, type UserRow } from '../rows.ts';

const ORDER = 'NEWEST';
const MAXIMUM_SEARCH = 200;

/** A page of the users who meet the filter, newest first: one statement, and one more when the total is asked for. */
export async function listUsers(context: Context, args: PageArguments & { filter?: UserFilter | null }): Promise<Connection<UserRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const conditions = userConditions(args.filter ?? {});
  const after = asked.page.after === null ? sql`true` : sql`(u.created_at, u.id) < (${asked.page.after[0]}::timestamptz, ${asked.page.after[1]}::uuid)`;
  const found = await rows(context.reader, sql<UserRow>`
    select ${userColumns} from accounts.user u
    where ${conditions} and ${after} order by u.created_at desc, u.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (user) => [user.createdAt.toISOString(), user.id], () => countUsers(context, args.filter ?? {}));
}

/** All users, or those of some roles, are kept counted. */
async function countUsers(context: Context, filter: UserFilter): Promise<number> {
  const { role, isActive, search } = filter;
  if (isActive == null && (search ?? '').trim() === '') return countRows(context.reader, 'accounts."user"', role == null || role.length === 0 ? null : role);
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from accounts.user u where ${userConditions(filter)}`);
  return counted?.count ?? 0;
}

function userConditions(filter: UserFilter): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (filter.role != null && filter.role.length > 0) conditions.push(sql`u.role = any(${filter.role}::text[])`);
  if (filter.isActive != null) conditions.push(sql`u.is_active = ${filter.isActive}`);
  const search = filter.search?.trim() ?? '';
  if (search.length > MAXIMUM_SEARCH || search.includes('\0')) throw graphError('BAD_USER_INPUT', `search holds at most ${MAXIMUM_SEARCH} characters that can be shown.`);
  if (search !== '') conditions.push(matches(search));
  return sql.join(conditions, sql` and `);
}

/** Each `ilike` has its trigram index. */
function matches(search: string): RawBuilder<unknown> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(u.name ilike ${pattern} or u.email ilike ${pattern} or u.phone ilike ${pattern})`;
}

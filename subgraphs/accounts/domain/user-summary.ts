import { firstRow, sql, type SqlExecutor } from '#database';
import type { UserRow } from '../rows.ts';

/** What other domains write down or write to: who a user is and how they are reached. */
export type UserSummary = Pick<UserRow, 'id' | 'email' | 'phone' | 'name'>;

/** A user by id, read inside a unit of work (`unit.sql`) or outside (`context.reader`); null when there is none. */
export async function userSummary(database: SqlExecutor, userId: string): Promise<UserSummary | null> {
  const found = await firstRow(database, sql<UserSummary>`select id, email, phone, name from accounts.user where id = ${userId}`);
  return found ?? null;
}

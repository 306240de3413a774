import type { Platform } from '#context';
import { firstRow, rows, sql, type SqlExecutor } from '#database';
import { isId, type Viewer } from '#graph';
import type { UserRow } from '../rows.ts';
import { GUEST } from './answer-session.ts';
import { permissionsOf } from './permissions-of.ts';

type Found = Pick<UserRow, 'role' | 'permissions'> & { readonly userId: string | null; readonly lastSeenAt: Date };

/** Milliseconds by which `last_seen_at` may lag behind. */
const SEEN_EVERY = 60_000;

/**
 * Who a session is at this moment; null when it has ended or its user is deactivated. One statement a request, so that what
 * an administrator changes holds from the next request on, on every instance; a second one once a minute.
 */
export async function findViewer({ clock, database: { reader } }: Pick<Platform, 'clock' | 'database'>, sessionId: string): Promise<Viewer | null> {
  if (!isId(sessionId)) return null;
  const now = clock.now();
  const found = await firstRow(reader, sql<Found>`
    select s.user_id as "userId", s.last_seen_at as "lastSeenAt", u.role, u.permissions
    from accounts.session s left join accounts.user u on u.id = s.user_id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > ${now} and (s.user_id is null or u.is_active)`);
  if (found === undefined) return null;
  if (now.getTime() - found.lastSeenAt.getTime() >= SEEN_EVERY) await see(reader, sessionId, now);
  if (found.userId === null) return { sessionId, ...GUEST };
  return { sessionId, userId: found.userId, role: found.role, permissions: permissionsOf(found) };
}

/** Of many requests at once the first one writes. */
async function see(reader: SqlExecutor, sessionId: string, now: Date): Promise<void> {
  await rows(reader, sql`
    update accounts.session set last_seen_at = ${now}, updated_at = ${now}
    where id = ${sessionId} and last_seen_at <= ${new Date(now.getTime() - SEEN_EVERY)}`);
}

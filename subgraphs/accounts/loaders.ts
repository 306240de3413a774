import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import { addressColumns, userColumns, type AddressRow, type SessionRow, type UserRow } from './rows.ts';

/** More signed-in browsers and apps than this are not listed. */
const MAXIMUM_SESSIONS = 100;

/** Users by id, those who cannot sign in too: what they did stays theirs. */
export const userById = defineLoader<UserRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<UserRow>`select ${userColumns} from accounts.user u where u.id = any(${ids}::uuid[])`);
  return byKey(found, (user) => user.id);
});

/** The addresses of users, the default first, then the latest. */
export const addressesByUser = defineListLoader<AddressRow>(async (userIds, context) => {
  const found = await rows(context.reader, sql<AddressRow>`
    select ${addressColumns} from accounts.address a where a.user_id = any(${userIds}::uuid[])
    order by a.user_id, a.is_default desc, a.created_at desc, a.id desc`);
  return groupedBy(found, (address) => address.userId);
});

/** The living sessions of users, the one seen last first. */
export const sessionsByUser = defineListLoader<SessionRow>(async (userIds, context) => {
  const found = await rows(context.reader, sql<SessionRow>`
    select s.id, s.user_id as "userId", s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"
    from unnest(${userIds}::uuid[]) asked(user_id)
    cross join lateral (
      select * from accounts.session s
      where s.user_id = asked.user_id and s.revoked_at is null and s.expires_at > ${context.clock.now()}
      order by s.last_seen_at desc, s.id desc limit ${MAXIMUM_SESSIONS}
    ) s
    order by s.user_id, s.last_seen_at desc, s.id desc`);
  return groupedBy(found, (session) => session.userId);
});

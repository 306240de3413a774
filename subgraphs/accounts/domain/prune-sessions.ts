import type { Context } from '#context';
import { firstRow, rows, sql, unitOfWork, type Unit } from '#database';
import { isKept } from '../events.ts';

const DAY = 86_400_000;
/** How long the owner, and whoever looks into a theft, can still be told of a session that has ended. */
const SESSION_DAYS = 30;
/** For this long the use of a used-up token ends its session; later it is merely refused. */
const TOKEN_DAYS = 7;
/** Rows of one statement, so that none runs long. */
const BATCH = 2000;

type Place = { readonly endedAt: Date; readonly id: string };

/** Deletes the sessions that ended a month ago and that nothing needs any more, with their tokens. Each is looked at once. */
export async function pruneEndedSessions(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - SESSION_DAYS * DAY);
  let after: Place | null = { endedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
  while (after !== null) {
    const from: Place = after;
    after = await unitOfWork(context, (unit) => pruneBatch(unit, before, from));
  }
}

/** Deletes those of the next sessions that may go; the place of the last one looked at, null when there are no more. */
async function pruneBatch(unit: Unit, before: Date, after: Place): Promise<Place | null> {
  const batch = await rows(unit.sql, sql<Place & { kept: boolean }>`
    select s.id, least(s.revoked_at, s.expires_at) as "endedAt", ${isKept()} as kept from accounts.session s
    where (least(s.revoked_at, s.expires_at), s.id) > (${after.endedAt}, ${after.id}::uuid) and least(s.revoked_at, s.expires_at) < ${before}
    order by least(s.revoked_at, s.expires_at), s.id limit ${BATCH}`);
  const ids = batch.filter((session) => !session.kept).map((session) => session.id);
  await rows(unit.sql, sql`delete from accounts.refresh_token where session_id = any(${ids}::uuid[])`);
  await rows(unit.sql, sql`delete from accounts.session where id = any(${ids}::uuid[])`);
  return batch.at(-1) ?? null;
}

/** Deletes the beginnings of chains of tokens: a session that is used every ten minutes leaves thousands. */
export async function pruneUsedTokens(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - TOKEN_DAYS * DAY);
  for (;;) {
    const deleted = await unitOfWork(context, (unit) => firstRow(unit.sql, sql<{ count: number }>`
      with used as (select id from accounts.refresh_token where used_at < ${before} order by used_at limit ${BATCH}),
        freed as (
          update accounts.refresh_token set parent_id = null, updated_at = ${unit.now}
          where parent_id in (select id from used) and id not in (select id from used)
        ),
        deleted as (delete from accounts.refresh_token where id in (select id from used) returning 1)
      select count(*) from deleted`));
    if ((deleted?.count ?? 0) < BATCH) return;
  }
}

import type { Context } from '../context/index.ts';
import { firstRow, rows, sql } from '../database/sql.ts';
import type { Waiting } from './message.ts';

/** Milliseconds for which a message belongs to the process that is sending it: longer than all its attempts take. */
const HOLD = 120_000;

/**
 * Takes a message to send it; false when it was sent already. Throws while another process has it: then the job tries again later.
 * The provider is called outside any transaction, so a lease keeps two processes apart where a lock cannot.
 */
export async function takeMessage({ clock, reader }: Context, { fingerprint, channel, template }: Waiting): Promise<boolean> {
  const now = clock.now();
  const until = new Date(now.getTime() + HOLD);
  const taken = await firstRow(reader, sql`
    insert into platform.message as m (fingerprint, channel, template, held_until, created_at, updated_at)
    values (${fingerprint}, ${channel}, ${template}, ${until}, ${now}, ${now})
    on conflict (fingerprint) do update set held_until = excluded.held_until, updated_at = excluded.updated_at
      where m.sent_at is null and (m.held_until is null or m.held_until <= ${now})
    returning id`);
  if (taken !== undefined) return true;
  const sent = await firstRow(reader, sql`select id from platform.message where fingerprint = ${fingerprint} and sent_at is not null`);
  if (sent === undefined) throw new Error('Another process is sending this message');
  return false;
}

/** Lets the next attempt have it. */
export async function giveBack({ clock, reader }: Context, { fingerprint }: Waiting): Promise<void> {
  await rows(reader, sql`update platform.message set held_until = null, updated_at = ${clock.now()} where fingerprint = ${fingerprint}`);
}

/** Notes that it has been sent. */
export async function markSent({ clock, reader }: Context, { fingerprint }: Waiting): Promise<void> {
  const now = clock.now();
  await rows(reader, sql`update platform.message set sent_at = ${now}, held_until = null, updated_at = ${now} where fingerprint = ${fingerprint}`);
}

/** Keeps it for `/dev/mailbox` in place of sending it. */
export async function putIntoMailbox({ clock, reader }: Context, { fingerprint, channel, template, sealed }: Waiting): Promise<'mailbox' | 'twice'> {
  const now = clock.now();
  const put = await firstRow(reader, sql`
    insert into platform.message as m (fingerprint, channel, template, sealed, sent_at, created_at, updated_at)
    values (${fingerprint}, ${channel}, ${template}, ${sealed}, ${now}, ${now}, ${now})
    on conflict (fingerprint) do update set sealed = excluded.sealed, sent_at = excluded.sent_at, updated_at = excluded.updated_at where m.sent_at is null
    returning id`);
  return put === undefined ? 'twice' : 'mailbox';
}

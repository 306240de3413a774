import type { Platform } from '../context/index.ts';
import { rows, sql } from '../database/sql.ts';
import type { Channel, Letter } from './message.ts';
import { openLetter } from './seal.ts';

/** A message that would have been sent. */
export type MailboxEntry = Letter & { readonly channel: Channel; readonly sentAt: Date };

type Row = { readonly fingerprint: string; readonly channel: Channel; readonly sealed: string; readonly sentAt: Date };

/** More than this is not shown. */
const MAXIMUM = 200;

/** The messages in the mailbox of development, newest first, whichever process put them there. */
export async function readMailbox({ database, config }: Platform): Promise<MailboxEntry[]> {
  const found = await rows(database.reader, sql<Row>`
    select fingerprint, channel, sealed, sent_at as "sentAt" from platform.message
    where sealed is not null order by id desc limit ${MAXIMUM}`);
  return found.flatMap(({ fingerprint, sealed, channel, sentAt }) => {
    const letter = openLetter(config.sessionSecret, fingerprint, sealed);
    return letter === null ? [] : [{ ...letter, channel, sentAt }];
  });
}

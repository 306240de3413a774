import type { Context } from '#context';
import { rows, sql, unitOfWork } from '#database';
import { storageOf } from '#storage';
import { keysOf } from './media/media-keys.ts';

const DAY = 86_400_000;
const BATCH = 200;

/**
 * Forgets uploads that are a day old and removes the files that neither an image nor an upload names and that nobody has sent for a day. A file is
 * first marked, then its bytes are removed, then its row: whoever sends the same picture meanwhile is asked to come again, and a
 * crash in between is made good the next time.
 */
export async function pruneMedia(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - DAY);
  await unitOfWork(context, (unit) => rows(unit.sql, sql`delete from catalog.media_upload where created_at < ${before}`));
  for (let hashes = await markGoing(context, before); hashes.length > 0; hashes = await markGoing(context, before)) {
    for (const hash of hashes) await storageOf(context).remove(keysOf(hash));
    await unitOfWork(context, (unit) => rows(unit.sql, sql`delete from catalog.media_file where going and hash = any(${hashes}::text[])`));
  }
}

async function markGoing(context: Context, before: Date): Promise<string[]> {
  const marked = await unitOfWork(context, (unit) => rows(unit.sql, sql<{ hash: string }>`
    update catalog.media_file f set going = true
    where f.hash in (
        select o.hash from catalog.media_file o
        where o.updated_at < ${before}
          and not exists (select from catalog.product_image i where i.media_hash = o.hash)
          and not exists (select from catalog.media_upload u where u.hash = o.hash)
        order by o.updated_at limit ${BATCH} for update skip locked)
    returning f.hash`));
  return marked.map((file) => file.hash);
}

import type { Context } from '#context';
import { rows, sql, unitOfWork } from '#database';
import { beginEdition, finishEdition, keepBuilding, readEdition } from '../documents/edition.ts';
import { callMeilisearch, WRITE_PATIENCE } from './call-meilisearch.ts';
import { indexName, MEILISEARCH_VERSION, SETTINGS } from './index-of.ts';
import { writeProducts } from './write-products.ts';

const BATCH = 500;

/**
 * Fills a new edition of Meilisearch's index beside the one in use, which answers until the new one is complete, and removes the old one.
 * Returns how many products it wrote; null when another rebuild began meanwhile. Throws UnavailableError; then the old one stays in use.
 */
export async function rebuildMeilisearch(context: Context, onProgress?: (products: number) => void): Promise<number | null> {
  const began = context.clock.now();
  const old = await readEdition(context.reader, 'MEILISEARCH');
  const edition = await unitOfWork(context, (unit) => beginEdition(unit, 'MEILISEARCH'));
  await callMeilisearch(context, WRITE_PATIENCE, async (client) => {
    const name = indexName(edition);
    await client.deleteIndexIfExists(name);
    for (const task of [await client.createIndex(name, { primaryKey: 'id' }).waitTask(), await client.index(name).updateSettings(SETTINGS).waitTask()]) {
      if (task.status !== 'succeeded') throw new Error(`Meilisearch did not make the index: ${task.error?.code ?? task.status}`);
    }
  });
  let written = 0;
  for (let after = await nextProducts(context, null); after.length > 0; after = await nextProducts(context, after.at(-1) ?? null)) {
    await writeProducts(context, after, [edition]);
    if (!await unitOfWork(context, (unit) => keepBuilding(unit, 'MEILISEARCH', edition))) return null;
    written += after.length;
    onProgress?.(written);
  }
  if (!await unitOfWork(context, (unit) => finishEdition(unit, 'MEILISEARCH', edition, MEILISEARCH_VERSION))) return null;
  // Whoever wrote a product meanwhile may have been overtaken by what was read before: these are written once more.
  const changed = await rows(context.reader, sql<{ id: string }>`select product_id as id from search.document where updated_at >= ${began} group by product_id`);
  await writeProducts(context, changed.map(({ id }) => id), [edition]);
  if (old.live > 0) await callMeilisearch(context, WRITE_PATIENCE, (client) => client.deleteIndexIfExists(indexName(old.live)));
  return written;
}

/** The ids of the next products in id order. */
async function nextProducts(context: Context, after: string | null): Promise<string[]> {
  const found = await rows(context.reader, sql<{ id: string }>`select id from catalog.product where ${after}::uuid is null or id > ${after}::uuid order by id limit ${BATCH}`);
  return found.map((product) => product.id);
}

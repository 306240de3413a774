import type { Context } from '#context';
import { rows, sql, unitOfWork } from '#database';
import { countWords } from './count-words.ts';
import { beginEdition, finishEdition, keepBuilding } from './edition.ts';
import { INDEX_VERSION } from './index-version.ts';
import { writeDocuments } from './write-documents.ts';

const BATCH = 250;

/**
 * Fills a new edition of PostgreSQL's index beside the one in use, makes it the one in use, and removes what is older. Until then
 * the old one answers, complete: there is no gap. Returns how many products it wrote; null when another rebuild began meanwhile.
 */
export async function rebuildDocuments(context: Context, onProgress?: (products: number) => void): Promise<number | null> {
  const edition = await unitOfWork(context, (unit) => beginEdition(unit, 'POSTGRESQL'));
  let written = 0;
  for (let after = await nextProducts(context, null); after.length > 0; after = await nextProducts(context, after.at(-1) ?? null)) {
    const ids = after;
    const isWanted = await unitOfWork(context, async (unit) => {
      await writeDocuments(unit, ids, async () => [edition]);
      return keepBuilding(unit, 'POSTGRESQL', edition);
    });
    if (!isWanted) return null;
    written += ids.length;
    onProgress?.(written);
  }
  if (!await unitOfWork(context, (unit) => finishEdition(unit, 'POSTGRESQL', edition, INDEX_VERSION))) return null;
  await unitOfWork(context, async (unit) => {
    await rows(unit.sql, sql`delete from search.document where edition < ${edition}`);
    await countWords(unit);
  });
  return written;
}

/** The ids of the next products in id order. */
async function nextProducts(context: Context, after: string | null): Promise<string[]> {
  const found = await rows(context.reader, sql<{ id: string }>`
    select id from catalog.product where ${after}::uuid is null or id > ${after}::uuid order by id limit ${BATCH}`);
  return found.map((product) => product.id);
}

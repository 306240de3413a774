import type { Context } from '#context';
import { readProducts } from '../documents/read-products.ts';
import { callMeilisearch, WRITE_PATIENCE } from './call-meilisearch.ts';
import { indexName, meilisearchDocument } from './index-of.ts';

/** Brings the documents of products up to date with the catalogue, in these editions of Meilisearch's index. Throws UnavailableError. */
export async function writeProducts(context: Context, productIds: readonly string[], editions: readonly number[]): Promise<void> {
  if (productIds.length === 0 || editions.length === 0) return;
  const documents = (await readProducts(context.reader, productIds)).map(meilisearchDocument);
  await callMeilisearch(context, WRITE_PATIENCE, async (client) => {
    for (const edition of editions) {
      const task = await client.index(indexName(edition)).addDocuments(documents, { primaryKey: 'id' }).waitTask();
      if (task.status !== 'succeeded') throw new Error(`Meilisearch did not take documents: ${task.error?.code ?? task.status}`);
    }
  });
}

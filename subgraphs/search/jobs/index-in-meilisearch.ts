import { defineJob } from '#jobs';
import { editionsToWrite } from '../domain/documents/edition.ts';
import { hasMeilisearch } from '../domain/meilisearch/call-meilisearch.ts';
import { writeProducts } from '../domain/meilisearch/write-products.ts';

/** Brings Meilisearch's documents of products up to date, one job after the other, so that what was read earlier is never written later. Repeated until it takes them. */
export const indexInMeilisearch = defineJob<{ productIds: readonly string[] }>({
  name: 'search.indexInMeilisearch',
  queue: 'meilisearch',
  async run({ productIds }, context) {
    if (hasMeilisearch(context)) await writeProducts(context, productIds, await editionsToWrite(context.reader, 'MEILISEARCH'));
  },
});

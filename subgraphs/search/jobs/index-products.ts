import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { indexProducts as index } from '../domain/documents/index-products.ts';
import { hasMeilisearch } from '../domain/meilisearch/call-meilisearch.ts';
import { indexInMeilisearch } from './index-in-meilisearch.ts';

/** Brings the documents of products up to date with the catalogue. Idempotent: it reads what is there now. */
export const indexProducts = defineJob<{ productIds: readonly string[] }>({
  name: 'search.indexProducts',
  run: ({ productIds }, context) => unitOfWork(context, async (unit) => {
    await index(unit, productIds);
    if (hasMeilisearch(context)) unit.publish(indexInMeilisearch, { productIds });
  }),
});

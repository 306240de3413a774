import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { indexProducts as index } from '../domain/documents/index-products.ts';

/** Brings the documents of products up to date with the catalogue. Idempotent: it reads what is there now. */
export const indexProducts = defineJob<{ productIds: readonly string[] }>({
  name: 'search.indexProducts',
  run: ({ productIds }, context) => unitOfWork(context, (unit) => index(unit, productIds)),
});

import { subgraph } from '#graph';
import { countWords } from './jobs/count-words.ts';
import { indexInMeilisearch } from './jobs/index-in-meilisearch.ts';
import { indexProducts } from './jobs/index-products.ts';
import { keepIndex } from './jobs/keep-index.ts';
import { rebuildIndex } from './jobs/rebuild-index.ts';
import { rebuildMeilisearch } from './jobs/rebuild-meilisearch.ts';
import { resolvers } from './resolvers.ts';

export const search = subgraph({
  name: 'search',
  folder: import.meta.dirname,
  resolvers,
  entities: [],
  jobs: [indexProducts, keepIndex, rebuildIndex, countWords, indexInMeilisearch, rebuildMeilisearch],
});

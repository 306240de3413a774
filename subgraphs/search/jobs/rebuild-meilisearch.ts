import { defineJob } from '#jobs';
import { rebuildMeilisearch as rebuild } from '../domain/meilisearch/rebuild-meilisearch.ts';

/** Fills a new index of Meilisearch beside the one in use and puts it into its place. */
export const rebuildMeilisearch = defineJob({
  name: 'search.rebuildMeilisearch',
  queue: 'meilisearch',
  maxAttempts: 3,
  async run(_payload, context) {
    await rebuild(context);
  },
});

import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { INDEX_VERSION } from '../domain/documents/index-version.ts';
import { isRebuildDue } from '../domain/documents/is-rebuild-due.ts';
import { hasMeilisearch } from '../domain/meilisearch/call-meilisearch.ts';
import { MEILISEARCH_VERSION } from '../domain/meilisearch/index-of.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { rebuildMeilisearch } from './rebuild-meilisearch.ts';

/** Every minute: has an index rebuilt when it was made by another version of the code, or never, or a rebuild was cut short. */
export const keepIndex = defineJob({
  name: 'search.keepIndex',
  cron: '* * * * *',
  run: (_payload, context) => unitOfWork(context, async (unit) => {
    if (await isRebuildDue(unit, 'POSTGRESQL', INDEX_VERSION)) unit.publish(rebuildIndex, {});
    if (hasMeilisearch(context) && await isRebuildDue(unit, 'MEILISEARCH', MEILISEARCH_VERSION)) unit.publish(rebuildMeilisearch, {}, { key: 'search.rebuildMeilisearch' });
  }),
});

import { defineJob } from '#jobs';
import { rebuildDocuments } from '../domain/documents/rebuild-documents.ts';

/** Fills a new index beside the one in use and puts it into its place. */
export const rebuildIndex = defineJob({
  name: 'search.rebuildIndex',
  maxAttempts: 3,
  async run(_payload, context) {
    await rebuildDocuments(context);
  },
});

import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { isRebuildDue } from '../domain/documents/is-rebuild-due.ts';
import { rebuildIndex } from './rebuild-index.ts';

/** Every minute: has the index rebuilt when it was made by another version of the code, or a rebuild was cut short. */
export const keepIndex = defineJob({
  name: 'search.keepIndex',
  cron: '* * * * *',
  run: (_payload, context) => unitOfWork(context, async (unit) => {
    if (await isRebuildDue(unit)) unit.publish(rebuildIndex, {});
  }),
});

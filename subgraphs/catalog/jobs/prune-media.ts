import { defineJob } from '#jobs';
import { pruneMedia as prune } from '../domain/prune-media.ts';

/** Forgets uploads after a day, and removes pictures that nothing shows any more; every hour. */
export const pruneMedia = defineJob<object>({
  name: 'catalog.pruneMedia',
  cron: '17 * * * *',
  run: (_payload, context) => prune(context),
});

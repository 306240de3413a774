import { rows, sql, unitOfWork } from '../database/index.ts';
import { defineJob } from '../jobs/define-job.ts';

/**
 * Forgets noted changes after a day, which is long after what was kept before them: nothing is kept for more than an hour. By the
 * database's time, as they are noted.
 */
export const pruneChanges = defineJob<object>({
  name: 'platform.pruneChanges',
  cron: '10 * * * *',
  run: (_payload, context) => unitOfWork(context, async (unit) => {
    await rows(unit.sql, sql`delete from platform.change where created_at < statement_timestamp() - interval '1 day'`);
  }),
});

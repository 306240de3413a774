import { defineJob } from '../jobs/define-job.ts';
import { firstRow, sql } from './sql.ts';
import { unitOfWork } from './unit-of-work.ts';

/** Changes folded in one transaction. */
const BATCH = 20_000;

/** Every minute: folds what changed into the counts of rows. */
export const foldRowCounts = defineJob<object>({
  name: 'platform.foldRowCounts',
  cron: '* * * * *',
  async run(_payload, context) {
    for (let folded = BATCH; folded === BATCH;) {
      folded = await unitOfWork(context, async (unit) => (await firstRow(unit.sql, sql<{ folded: number }>`select platform.fold_row_counts(${BATCH}) as folded`))?.folded ?? 0);
    }
  },
});

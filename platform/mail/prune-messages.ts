import { rows, sql } from '../database/sql.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { defineJob } from '../jobs/define-job.ts';

const DAYS = 30;
const DAY = 86_400_000;

/** Forgets, every night, which messages were sent a month ago: nothing tells of the same event that late. Empties the mailbox of development too. */
export const pruneMessages = defineJob<object>({
  name: 'mail.pruneMessages',
  cron: '40 20 * * *',
  async run(_payload, context) {
    const before = new Date(context.clock.now().getTime() - DAYS * DAY);
    await unitOfWork(context, (unit) => rows(unit.sql, sql`delete from platform.message where created_at < ${before}`));
  },
});

import { rows, sql, unitOfWork } from '#database';
import { defineJob } from '#jobs';

const DAYS = 90;
const DAY = 86_400_000;

/** Forgets, every night, what providers told more than 90 days ago and what was done with it; what was kept aside as a mismatch stays. A copy that came later still would change nothing. */
export const pruneEvents = defineJob<object>({
  name: 'payments.pruneEvents',
  cron: '50 20 * * *',
  async run(_payload, context) {
    const before = new Date(context.clock.now().getTime() - DAYS * DAY);
    await unitOfWork(context, (unit) => rows(unit.sql, sql`delete from payments.provider_event where status in ('PROCESSED', 'IGNORED') and processed_at < ${before}`));
  },
});

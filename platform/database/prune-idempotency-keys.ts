import { defineJob } from '../jobs/define-job.ts';
import { IDEMPOTENCY_KEY_DAYS } from './idempotency.ts';
import { rows, sql } from './sql.ts';
import { unitOfWork } from './unit-of-work.ts';

const DAY = 86_400_000;

/** Forgets idempotency keys after their seven days, every night. */
export const pruneIdempotencyKeys = defineJob<object>({
  name: 'platform.pruneIdempotencyKeys',
  cron: '30 20 * * *',
  async run(_payload, context) {
    const before = new Date(context.clock.now().getTime() - IDEMPOTENCY_KEY_DAYS * DAY);
    await unitOfWork(context, (unit) => rows(unit.sql, sql`delete from platform.idempotency_key where created_at < ${before}`));
  },
});

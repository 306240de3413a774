import { rows, sql, unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { LONGEST_SPAN } from '../domain/otp-limits.ts';

/** Forgets, every hour, the requests for codes that count for nothing any more, and whose they were. Wrong tries in a row stay until a right one. */
export const pruneOneTimePasswords = defineJob<object>({
  name: 'accounts.pruneOneTimePasswords',
  cron: '25 * * * *',
  async run(_payload, context) {
    const before = new Date(context.clock.now().getTime() - LONGEST_SPAN);
    await unitOfWork(context, async (unit) => {
      await rows(unit.sql, sql`delete from accounts.one_time_password where created_at < ${before}`);
      await rows(unit.sql, sql`
        delete from accounts.one_time_password_target t
        where failures = 0 and updated_at < ${before} and not exists (select from accounts.one_time_password o where o.target = t.target)`);
      await rows(unit.sql, sql`delete from accounts.one_time_password_network where since < ${before}`);
    });
  },
});

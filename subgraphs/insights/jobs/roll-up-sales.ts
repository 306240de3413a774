import { firstRow, rows, sql, unitOfWork } from '#database';
import { defineJob } from '#jobs';

/** Changes folded in one transaction. */
const BATCH = 20_000;

/** Every minute: folds what changed into the days and months, and counts all anew when the shop's time zone is another one than before. */
export const rollUpSales = defineJob({
  name: 'insights.rollUpSales',
  cron: '* * * * *',
  async run(_payload, context) {
    const zone = context.config.shop.timeZone;
    await unitOfWork(context, async (unit) => {
      const calendar = await firstRow(unit.sql, sql<{ isOther: boolean }>`select time_zone <> ${zone} as "isOther" from insights.calendar for update`);
      if (calendar?.isOther !== true) return;
      await rows(unit.sql, sql`set local statement_timeout = 0`);
      await rows(unit.sql, sql`select insights.rebuild_sales(${zone})`);
    });
    for (let folded = BATCH; folded === BATCH;) {
      folded = await unitOfWork(context, async (unit) => (await firstRow(unit.sql, sql<{ folded: number }>`select insights.fold_sales(${BATCH}) as folded`))?.folded ?? 0);
    }
  },
});

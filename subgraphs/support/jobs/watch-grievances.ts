import { firstRow, sql } from '#database';
import { defineJob } from '#jobs';
import { registry } from '#telemetry';
import { Gauge } from 'prom-client';

const overdue = new Gauge({ name: 'aarya_support_overdue_conversations', help: 'Conversations that were not acknowledged within 48 hours or not settled within a month', registers: [registry] });

/** Counts, every ten minutes, the conversations that the law says we are late with. */
export const watchGrievances = defineJob<object>({
  name: 'support.watchGrievances',
  cron: '*/10 * * * *',
  async run(_payload, context) {
    const now = context.clock.now();
    const late = await firstRow(context.reader, sql<{ count: number }>`
      select count(*) from support.conversation c
      where c.status <> 'CLOSED' and (c.created_at < ${now}::timestamptz - interval '1 month'
        or (c.acknowledged_at is null and c.created_at < ${now}::timestamptz - interval '48 hours'))`);
    overdue.set(late?.count ?? 0);
  },
});

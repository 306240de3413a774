import { defineJob } from '#jobs';
import { registry } from '#telemetry';
import { Gauge } from 'prom-client';
import { findDrift } from '../domain/find-drift.ts';

const driftGauge = new Gauge({
  name: 'aarya_stock_drift',
  help: 'Stock levels that disagree with their ledger or their reservations, at the last look; 0 unless there is a defect',
  registers: [registry],
});

/** Compares every level with its ledger and its reservations, each hour, and says in the metrics how many disagree. Changes nothing. */
export const verifyStock = defineJob({
  name: 'inventory.verifyStock',
  cron: '17 * * * *',
  async run(_payload, context) {
    const drift = await findDrift(context.reader);
    driftGauge.set(drift.length);
    if (drift.length > 0) context.log.error({ drift: drift.slice(0, 20), count: drift.length }, 'stock levels disagree with their ledger; see npm run stock:verify');
  },
});

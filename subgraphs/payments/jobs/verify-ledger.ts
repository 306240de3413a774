import { defineJob } from '#jobs';
import { findLedgerDrift } from '../domain/find-ledger-drift.ts';
import { paymentMetrics } from '../metrics.ts';

/** Compares every payment with its ledger and its refunds, each hour, and says in the metrics how many disagree. Changes nothing. */
export const verifyLedger = defineJob({
  name: 'payments.verifyLedger',
  cron: '47 * * * *',
  async run(_payload, context) {
    const drift = await findLedgerDrift(context.reader);
    paymentMetrics.ledgerDrift.set(drift.length);
    if (drift.length > 0) context.log.error({ drift: drift.slice(0, 20), count: drift.length }, 'payments disagree with their ledger; see npm run payments:verify');
  },
});

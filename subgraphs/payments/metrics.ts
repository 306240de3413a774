import { registry } from '#telemetry';
import { Counter, Gauge } from 'prom-client';

/** What the payments measure of themselves. */
export const paymentMetrics = {
  webhooks: new Counter({
    name: 'aarya_payment_webhooks_total', help: 'Webhooks of payment providers; outcome: stored, duplicate, refused',
    labelNames: ['provider', 'outcome'], registers: [registry],
  }),
  events: new Counter({
    name: 'aarya_payment_events_total', help: 'Events of payment providers taken in; outcome: processed, ignored, mismatch',
    labelNames: ['provider', 'outcome'], registers: [registry],
  }),
  mismatches: new Counter({
    name: 'aarya_payment_mismatches_total', help: 'What a provider said that does not fit what it was asked for: somebody has to look',
    labelNames: ['provider'], registers: [registry],
  }),
  refunds: new Counter({
    name: 'aarya_refunds_total', help: 'Refunds that came to an end; outcome: completed, failed',
    labelNames: ['provider', 'outcome'], registers: [registry],
  }),
  ledgerDrift: new Gauge({
    name: 'aarya_payment_ledger_drift', help: 'Payments that disagree with their ledger or their refunds, at the last look; 0 unless there is a defect', registers: [registry],
  }),
  differences: new Gauge({
    name: 'aarya_payment_differences', help: "Payments and refunds on which a provider's books and ours differ, at the last comparison", labelNames: ['provider'], registers: [registry],
  }),
  unwanted: new Counter({
    name: 'aarya_unwanted_payments_total', help: 'Money that came too late or twice and goes back', labelNames: ['provider'], registers: [registry],
  }),
};

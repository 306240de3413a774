import { z } from 'zod';
import type { ReceivedEvent } from '../adapter.ts';
import type { Report, ReportedState } from '../reports.ts';
import { dispute, disputeReport, intent, intentReport, refund, refundedCharge, refundReport } from './stripe-entities.ts';

const INTENT_EVENTS = new Map<string, ReportedState>([
  ['payment_intent.succeeded', 'CAPTURED'], ['payment_intent.payment_failed', 'FAILED'], ['payment_intent.canceled', 'CANCELLED'],
  ['payment_intent.processing', 'PROCESSING'], ['payment_intent.amount_capturable_updated', 'AUTHORIZED'],
]);
const REFUND_EVENTS = new Set(['refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated']);

/** What an event of Stripe says; null: it is of another kind. Throws a ZodError when it has not the form that it should. */
export function stripeReports({ type, payload }: Pick<ReceivedEvent, 'type' | 'payload'>): Report[] | null {
  const state = INTENT_EVENTS.get(type);
  if (state !== undefined) return [intentReport(object(intent, payload), state)];
  if (REFUND_EVENTS.has(type)) return [refundReport(object(refund, payload))].filter((report) => report !== null);
  if (type === 'charge.refunded') return chargeReports(object(refundedCharge, payload));
  if (type.startsWith('charge.dispute.')) return [disputeReport(object(dispute, payload))].filter((report) => report !== null);
  return null;
}

/** The event shows the charge's refunds or, since 2022, only that there are some. */
function chargeReports({ payment_intent: providerPaymentId, refunds }: z.infer<typeof refundedCharge>): Report[] {
  if (providerPaymentId == null) return [];
  const listed = refunds?.data ?? [];
  if (listed.length === 0) return [{ kind: 'REFUNDS_CHANGED', provider: 'STRIPE', providerPaymentId }];
  return listed.flatMap((each) => refundReport({ ...each, payment_intent: each.payment_intent ?? providerPaymentId }) ?? []);
}

function object<T>(shape: z.ZodType<T>, payload: object): T {
  return z.object({ object: shape }).parse(payload).object;
}

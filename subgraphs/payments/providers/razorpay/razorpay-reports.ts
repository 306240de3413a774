import { z } from 'zod';
import type { ReceivedEvent } from '../adapter.ts';
import type { DisputeReport, Report, ReportedState } from '../reports.ts';
import { disputeEntity, disputeReport, paymentEntity, paymentReport, refundEntity, refundReport } from './razorpay-entities.ts';

const paymentEvent = z.object({ payment: z.object({ entity: paymentEntity }), order: z.object({ entity: z.object({ receipt: z.string().nullish() }) }).optional() });
const refundEvent = z.object({ refund: z.object({ entity: refundEntity }), payment: z.object({ entity: paymentEntity }).optional() });
const disputeEvent = z.object({ dispute: z.object({ entity: disputeEntity }) });

const PAYMENT_EVENTS = new Map<string, ReportedState>([
  ['payment.authorized', 'AUTHORIZED'], ['payment.captured', 'CAPTURED'], ['order.paid', 'CAPTURED'], ['payment.failed', 'FAILED'],
]);
const REFUND_EVENTS = new Set(['refund.created', 'refund.processed', 'refund.failed', 'refund.speed_changed']);
const DISPUTE_EVENTS = new Map<string, DisputeReport['state']>([
  ['payment.dispute.created', 'OPEN'], ['payment.dispute.under_review', 'OPEN'], ['payment.dispute.action_required', 'OPEN'],
  ['payment.dispute.won', 'WON'], ['payment.dispute.lost', 'LOST'],
]);

/** What an event of Razorpay says; null: it is of another kind. Throws a ZodError when it has not the form that it should. */
export function razorpayReports({ type, payload }: Pick<ReceivedEvent, 'type' | 'payload'>): Report[] | null {
  const state = PAYMENT_EVENTS.get(type);
  if (state !== undefined) return paymentReports(state, paymentEvent.parse(payload));
  if (REFUND_EVENTS.has(type)) return refundReports(type, refundEvent.parse(payload));
  const dispute = DISPUTE_EVENTS.get(type);
  return dispute === undefined ? null : [disputeReport(disputeEvent.parse(payload).dispute.entity, dispute)];
}

/** An order that is paid comes along with its receipt, which is our payment's id. */
function paymentReports(state: ReportedState, { payment, order }: z.infer<typeof paymentEvent>): Report[] {
  const report = paymentReport(payment.entity, state);
  return report === null ? [] : [{ ...report, reference: report.reference ?? order?.entity.receipt ?? null }];
}

/** Money goes back only where it was taken, so a refund that overtakes its capture reports that too. */
function refundReports(type: string, { refund, payment }: z.infer<typeof refundEvent>): Report[] {
  const capture = payment === undefined ? null : paymentReport(payment.entity, 'CAPTURED');
  return [...present([capture]), refundReport(refund.entity, type === 'refund.failed')];
}

function present(reports: readonly (Report | null)[]): Report[] {
  return reports.filter((report) => report !== null);
}

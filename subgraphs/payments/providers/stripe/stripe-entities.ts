import { z } from 'zod';
import type { DisputeReport, PaymentReport, RefundReport, ReportedState } from '../reports.ts';

// What Stripe's objects look like where we read them (docs.stripe.com/api), and what they report.

const id = z.string().min(1).max(255);
/** Another object's id, or the object itself where it was asked for. */
const reference = z.union([id, z.object({ id }).transform((value) => value.id)]).nullish();
const metadata = z.record(z.string(), z.string()).nullish();
const balance = z.object({ fee: z.number().int() });
const charge = z.object({ balance_transaction: z.union([balance, id]).nullish() });

export const openedIntent = z.object({ id, client_secret: z.string().min(1).max(500), amount: z.number().int(), currency: z.string() });

export const intent = z.object({
  id, amount: z.number().int(), amount_received: z.number().int().nullish(), currency: z.string(), status: z.string(), metadata,
  last_payment_error: z.object({ message: z.string().nullish() }).nullish(), latest_charge: z.union([charge, id]).nullish(),
});
export type Intent = z.infer<typeof intent>;

export const refund = z.object({
  id, payment_intent: reference, amount: z.number().int(), currency: z.string(), status: z.string().nullish(), failure_reason: z.string().nullish(), metadata,
});
export type Refund = z.infer<typeof refund>;

export const refundedCharge = z.object({ payment_intent: reference, refunds: z.object({ data: z.array(refund) }).nullish() });

export const dispute = z.object({ payment_intent: reference, amount: z.number().int(), currency: z.string(), status: z.string() });

/** An intent's report. An event's type says the state at that moment better than the object. */
export function intentReport(read: Intent, state: ReportedState = stateOf(read)): PaymentReport {
  const amount = state === 'CAPTURED' ? read.amount_received ?? read.amount : read.amount;
  return {
    kind: 'PAYMENT', provider: 'STRIPE', providerOrderId: read.id, providerPaymentId: read.id, reference: read.metadata?.['payment_id'] ?? null,
    state, amount, askedAmount: read.amount, currency: read.currency.toUpperCase(), fee: feeOf(read), failure: read.last_payment_error?.message?.slice(0, 500) ?? null,
  };
}

function stateOf({ status, last_payment_error: failure }: Intent): ReportedState {
  switch (status) {
    case 'succeeded': return 'CAPTURED';
    case 'requires_capture': return 'AUTHORIZED';
    case 'processing': return 'PROCESSING';
    case 'canceled': return 'CANCELLED';
    case 'requires_payment_method': return failure == null ? 'PENDING' : 'FAILED';
    default: return 'PENDING';
  }
}

function feeOf({ latest_charge: latest }: Intent): number | null {
  if (typeof latest !== 'object' || latest === null) return null;
  const { balance_transaction: transaction } = latest;
  return typeof transaction === 'object' && transaction !== null ? transaction.fee : null;
}

/** A refund's report; null for one of a charge without an intent, which is none of ours. */
export function refundReport(read: Refund): RefundReport | null {
  if (read.payment_intent == null) return null;
  const isOver = read.status === 'failed' || read.status === 'canceled';
  return {
    kind: 'REFUND', provider: 'STRIPE', providerPaymentId: read.payment_intent, providerRefundId: read.id, reference: read.metadata?.['refund_id'] ?? null,
    state: isOver ? 'FAILED' : read.status === 'succeeded' ? 'COMPLETED' : 'PROCESSING',
    amount: read.amount, currency: read.currency.toUpperCase(), failure: read.failure_reason?.slice(0, 500) ?? null,
  };
}

/** A dispute's report; null for one that is not about an intent, or says nothing that matters here. */
export function disputeReport(read: z.infer<typeof dispute>): DisputeReport | null {
  const state = read.status === 'lost' ? 'LOST' : read.status === 'won' || read.status === 'warning_closed' ? 'WON' : 'OPEN';
  if (read.payment_intent == null) return null;
  return { kind: 'DISPUTE', provider: 'STRIPE', providerPaymentId: read.payment_intent, state, amount: read.amount, currency: read.currency.toUpperCase() };
}

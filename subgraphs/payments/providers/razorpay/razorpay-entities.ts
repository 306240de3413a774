import { z } from 'zod';
import type { DisputeReport, PaymentReport, RefundReport, ReportedState } from '../reports.ts';

// What Razorpay's entities look like where we read them (razorpay.com/docs/api), and what they report.

const id = z.string().min(1).max(100);
/** Empty notes come as a list. */
const notes = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))]).nullish();
const text = z.string().nullish();

export const orderEntity = z.object({ id, amount: z.number().int(), currency: z.string() });

export const paymentEntity = z.object({
  id, order_id: id.nullish(), amount: z.number().int(), currency: z.string(), status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']),
  fee: z.number().int().nullish(), error_description: text, notes,
});
export type PaymentEntity = z.infer<typeof paymentEntity>;

export const refundEntity = z.object({
  id, payment_id: id, amount: z.number().int(), currency: z.string(), status: z.enum(['pending', 'processed', 'failed']).default('pending'), receipt: text, notes,
});
export type RefundEntity = z.infer<typeof refundEntity>;

export const disputeEntity = z.object({ payment_id: id, amount: z.number().int(), currency: z.string() });

const STATES: Readonly<Record<PaymentEntity['status'], ReportedState>> = {
  created: 'PENDING', authorized: 'AUTHORIZED', captured: 'CAPTURED', refunded: 'CAPTURED', failed: 'FAILED',
};

/** A payment's report; null for one without an order, which we did not ask for. An event's name says the state at that moment better than the entity. */
export function paymentReport(payment: PaymentEntity, state: ReportedState = STATES[payment.status]): PaymentReport | null {
  const { id: providerPaymentId, order_id: providerOrderId, amount, currency } = payment;
  if (providerOrderId == null) return null;
  const failure = payment.error_description?.slice(0, 500) ?? null;
  return {
    kind: 'PAYMENT', provider: 'RAZORPAY', providerOrderId, providerPaymentId, reference: noted(payment.notes, 'payment_id'), state,
    amount, askedAmount: null, currency, fee: payment.fee ?? null, failure: failure === '' ? null : failure,
  };
}

/** A refund's report. */
export function refundReport(refund: RefundEntity, failed = refund.status === 'failed'): RefundReport {
  const state = failed ? 'FAILED' : refund.status === 'processed' ? 'COMPLETED' : 'PROCESSING';
  return {
    kind: 'REFUND', provider: 'RAZORPAY', providerPaymentId: refund.payment_id, providerRefundId: refund.id,
    reference: noted(refund.notes, 'refund_id') ?? refund.receipt ?? null, state, amount: refund.amount, currency: refund.currency, failure: null,
  };
}

/** A dispute's report. */
export function disputeReport(dispute: z.infer<typeof disputeEntity>, state: DisputeReport['state']): DisputeReport {
  return { kind: 'DISPUTE', provider: 'RAZORPAY', providerPaymentId: dispute.payment_id, state, amount: dispute.amount, currency: dispute.currency };
}

function noted(given: PaymentEntity['notes'], key: string): string | null {
  const value = given?.[key];
  return typeof value === 'string' ? value : null;
}

import type { Bill, Charge, Refund } from '../facts.ts';
import { refunded } from '../refunded.ts';
import type { Sandbox } from '../sandbox.ts';

/** A bill as Razorpay shows it: an order. Source: razorpay.com/docs/api/orders/entity. */
export function orderEntity({ books }: Pick<Sandbox, 'books'>, bill: Bill): object {
  const charges = books.charges.group(bill.id);
  const paid = charges.filter((each) => each.status === 'captured').reduce((sum, each) => sum + each.amount, 0);
  return {
    id: bill.id, entity: 'order', amount: bill.amount, amount_paid: paid, amount_due: Math.max(0, bill.amount - paid), currency: bill.currency,
    receipt: bill.reference, offer_id: null, status: paid >= bill.amount ? 'paid' : charges.length > 0 ? 'attempted' : 'created',
    attempts: charges.length, notes: notesOf(bill.notes), created_at: bill.createdAt,
  };
}

/** A charge as Razorpay shows it: a payment. Source: razorpay.com/docs/api/payments/entity. */
export function paymentEntity(sandbox: Pick<Sandbox, 'books'>, charge: Charge): object {
  const back = refunded(sandbox, charge);
  const isCaptured = charge.status === 'captured';
  const hasFailed = charge.status === 'failed';
  const isFull = isCaptured && back >= charge.amount;
  return {
    id: charge.id, entity: 'payment', amount: charge.amount, currency: charge.currency, status: isFull ? 'refunded' : charge.status,
    order_id: charge.billId, invoice_id: null, international: false, method: 'upi', amount_refunded: back,
    refund_status: back === 0 ? null : isFull ? 'full' : 'partial', captured: isCaptured, description: null, card_id: null, bank: null, wallet: null,
    vpa: 'payer@sandbox', email: 'payer@aarya.example', contact: '+919999999999', notes: [],
    fee: isCaptured ? charge.fee : null, tax: isCaptured ? charge.tax : null,
    error_code: hasFailed ? 'BAD_REQUEST_ERROR' : null, error_description: hasFailed ? 'The payment was declined by the bank.' : null,
    error_source: hasFailed ? 'bank' : null, error_step: hasFailed ? 'payment_authorization' : null, error_reason: hasFailed ? 'payment_failed' : null,
    acquirer_data: { rrn: null }, created_at: charge.createdAt,
  };
}

/** A refund as Razorpay shows it. Source: razorpay.com/docs/api/refunds/entity. */
export function refundEntity(refund: Refund): object {
  return {
    id: refund.id, entity: 'refund', amount: refund.amount, currency: refund.currency, payment_id: refund.chargeId, notes: notesOf(refund.notes),
    receipt: refund.reference, acquirer_data: { arn: null }, created_at: refund.createdAt, batch_id: null, status: refund.status,
    speed_processed: 'normal', speed_requested: 'normal',
  };
}

/** No notes are an empty list there (PHP). */
function notesOf(notes: Readonly<Record<string, string>>): object {
  return Object.keys(notes).length === 0 ? [] : notes;
}

import { createHash } from 'node:crypto';
import { billOf, chargeOf } from '../bill-of.ts';
import type { Bill, Charge, Refund } from '../facts.ts';
import { refunded } from '../refunded.ts';
import type { Sandbox } from '../sandbox.ts';

type Read = Pick<Sandbox, 'books'>;

const DECLINED = { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.', type: 'card_error' };
const REFUND_STATUS = { pending: 'pending', processed: 'succeeded', failed: 'failed' } as const;

/** A bill as Stripe shows it: a payment intent. Source: docs.stripe.com/api/payment_intents/object. */
export function intentEntity({ books }: Read, bill: Bill): object {
  const charges = books.charges.group(bill.id);
  const latest = charges.at(-1);
  const sum = (status: Charge['status']): number => charges.filter((each) => each.status === status).reduce((total, each) => total + each.amount, 0);
  return {
    id: bill.id, object: 'payment_intent', amount: bill.amount, amount_capturable: sum('authorized'), amount_received: sum('captured'),
    automatic_payment_methods: { allow_redirects: 'always', enabled: true }, canceled_at: bill.isCancelled ? bill.createdAt : null, cancellation_reason: null,
    capture_method: bill.capture === 'manual' ? 'manual' : 'automatic_async', client_secret: clientSecret(bill), confirmation_method: 'automatic',
    created: bill.createdAt, currency: currency(bill), customer: null, description: null, last_payment_error: latest?.status === 'failed' ? DECLINED : null,
    latest_charge: latest?.id ?? null, livemode: false, metadata: bill.notes, next_action: null, payment_method: latest === undefined ? null : paymentMethod(latest),
    payment_method_types: ['card'], receipt_email: null, shipping: null, status: intentStatus({ books }, bill),
  };
}

export type IntentStatus = 'canceled' | 'succeeded' | 'requires_capture' | 'processing' | 'requires_payment_method';

/** How far a payment intent has come. */
export function intentStatus({ books }: Read, bill: Bill): IntentStatus {
  const statuses = books.charges.group(bill.id).map((each) => each.status);
  if (bill.isCancelled) return 'canceled';
  if (statuses.includes('captured')) return 'succeeded';
  if (statuses.includes('authorized')) return 'requires_capture';
  return statuses.includes('created') ? 'processing' : 'requires_payment_method';
}

/** A charge as Stripe shows it. Source: docs.stripe.com/api/charges/object. */
export function chargeEntity(read: Read, charge: Charge): object {
  const back = refunded(read, charge);
  const isCaptured = charge.status === 'captured';
  const hasFailed = charge.status === 'failed';
  return {
    id: charge.id, object: 'charge', amount: charge.amount, amount_captured: isCaptured ? charge.amount : 0, amount_refunded: back,
    balance_transaction: isCaptured ? transactionId(charge.id) : null, captured: isCaptured, created: charge.createdAt, currency: currency(charge), customer: null,
    description: null, disputed: false, failure_code: hasFailed ? DECLINED.code : null, failure_message: hasFailed ? DECLINED.message : null, livemode: false,
    metadata: billOf(read, charge).notes, paid: isCaptured || charge.status === 'authorized', payment_intent: charge.billId, payment_method: paymentMethod(charge),
    receipt_email: null, refunded: isCaptured && back >= charge.amount, status: hasFailed ? 'failed' : charge.status === 'created' ? 'pending' : 'succeeded',
  };
}

/** A refund as Stripe shows it. Source: docs.stripe.com/api/refunds/object. */
export function refundEntity(read: Read, refund: Refund): object {
  return {
    id: refund.id, object: 'refund', amount: refund.amount, balance_transaction: transactionId(refund.id), charge: refund.chargeId, created: refund.createdAt,
    currency: currency(refund), metadata: refund.notes, payment_intent: chargeOf(read, refund).billId, reason: null, receipt_number: null,
    status: REFUND_STATUS[refund.status], ...(refund.status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
  };
}

/** What a captured charge or a refund did to the shop's balance. Source: docs.stripe.com/api/balance_transactions/object. */
export function transactionEntity(of: Charge | Refund): object {
  const isCharge = 'fee' in of;
  const [amount, fee] = isCharge ? [of.amount, of.fee] : [-of.amount, 0];
  return {
    id: transactionId(of.id), object: 'balance_transaction', amount, available_on: of.createdAt, created: of.createdAt, currency: currency(of), description: null,
    fee, fee_details: fee === 0 ? [] : [{ amount: fee, application: null, currency: currency(of), description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: amount - fee, reporting_category: isCharge ? 'charge' : 'refund', source: of.id, status: 'available', type: isCharge ? 'charge' : 'refund',
  };
}

/** The id of the balance transaction of a charge or refund. */
export function transactionId(id: string): string {
  return `txn_${id.replace(/^(ch|re)_/, '')}`;
}

function clientSecret(bill: Bill): string {
  return `${bill.id}_secret_${createHash('sha256').update(`${bill.id} ${bill.createdAt}`).digest('base64url').replace(/[-_]/g, '0').slice(0, 25)}`;
}

function paymentMethod(charge: Charge): string {
  return `pm_${charge.id.slice(3)}`;
}

function currency(of: { readonly currency: string }): string {
  return of.currency.toLowerCase();
}

import { auditRefusal } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { UserError } from '#graph';
import { UnavailableError } from '#outbound';
import { findPayment, payerOf, providerAdapter, type Confirmation, type PaymentReport, type PaymentRow } from '#payments';
import { askProvider } from '../jobs/ask-provider.ts';
import { keepAnswerAside } from './keep-answer-aside.ts';
import type { PaymentToConfirm } from './payment-input.ts';
import { settlePayment } from './settle-payment.ts';

type Asked = { readonly payment: PaymentRow; readonly confirmation: Confirmation; readonly path: readonly string[] };

/**
 * Takes a client's proof that it has paid, and returns the order's id. The proof must be the provider's and about the provider's order
 * that we keep; then the provider says how far the payment has come. Where it does not answer, a proof that it signed suffices for the
 * payment to be under way, never for paid, and the provider is asked again by a job. Refuses with NOT_FOUND (also somebody else's),
 * REQUIRED, INVALID, PAYMENT_SIGNATURE_INVALID, PAYMENT_FAILED, UNAVAILABLE (try again). Keeps F05, F35.
 */
export async function confirmPayment(context: Context, input: PaymentToConfirm): Promise<{ orderId: string }> {
  const payment = await findPayment(context.reader, input.paymentId);
  if (payment === null || payment.payer !== payerOf(context.viewer)) throw new UserError('NOT_FOUND', ['paymentId'], 'There is no such payment of yours.');
  const asked: Asked = { payment, ...proofOf(payment, input) };
  const adapter = providerAdapter(context.config, payment.provider);
  if (adapter === null) throw new UserError('UNAVAILABLE', asked.path, 'This way to pay is not set up.');
  const verdict = asked.confirmation.providerOrderId === payment.providerOrderId ? adapter.judge(asked.confirmation) : 'FORGED';
  if (verdict === 'FORGED') throw await forged(context, asked);
  if (isKnown(asked)) return { orderId: payment.orderId };
  await settleConfirmed(context, asked, await askAbout(context, asked, verdict));
  return { orderId: payment.orderId };
}

/** Exactly one of the two proofs, matching the payment's provider. */
function proofOf({ provider }: PaymentRow, { razorpay, stripe }: PaymentToConfirm): { confirmation: Confirmation; path: string[] } {
  if (provider === 'CASH_ON_DELIVERY') throw new UserError('INVALID', ['paymentId'], 'Cash is paid at the door; there is nothing to confirm.');
  if (razorpay !== null && stripe !== null) throw new UserError('INVALID', [provider === 'RAZORPAY' ? 'stripe' : 'razorpay'], 'Give one proof, of the provider that was paid.');
  if (provider === 'RAZORPAY') {
    if (razorpay === null) throw new UserError('REQUIRED', ['razorpay'], 'This payment is confirmed with what Razorpay answered.');
    const { razorpayOrderId: providerOrderId, razorpayPaymentId: providerPaymentId, razorpaySignature: signature } = razorpay;
    return { confirmation: { providerOrderId, providerPaymentId, signature }, path: ['razorpay', 'razorpaySignature'] };
  }
  if (stripe === null) throw new UserError('REQUIRED', ['stripe'], 'This payment is confirmed with its payment intent at Stripe.');
  const { paymentIntentId } = stripe;
  return { confirmation: { providerOrderId: paymentIntentId, providerPaymentId: paymentIntentId, signature: null }, path: ['stripe', 'paymentIntentId'] };
}

async function forged(context: Context, { payment, path }: Omit<Asked, 'confirmation'>): Promise<UserError> {
  const act = { action: 'paymentConfirm', target: { type: 'Payment', id: payment.id }, summary: `A proof of a payment at ${payment.provider} was not the provider's.` };
  await auditRefusal(context, act, payment.id);
  return new UserError('PAYMENT_SIGNATURE_INVALID', path, 'This is no proof that the payment was made.');
}

/** The same proof again: nothing to ask. */
function isKnown({ payment, confirmation }: Asked): boolean {
  return payment.completedAt !== null && payment.providerPaymentId === confirmation.providerPaymentId;
}

/** What the provider says of the payment; where it cannot, what its signature proves: that the payer's bank has said yes. */
async function askAbout(context: Context, { payment, confirmation, path }: Asked, verdict: 'PROVEN' | 'ASK'): Promise<PaymentReport> {
  const adapter = providerAdapter(context.config, payment.provider);
  try {
    const report = await adapter?.fetchPayment(confirmation.providerPaymentId) ?? null;
    if (report !== null) return report;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    context.log.warn({ requestId: context.request.id, paymentId: payment.id, err: error }, 'a provider could not be asked about a payment');
  }
  if (verdict === 'ASK') throw new UserError('UNAVAILABLE', path.slice(0, 1), 'The payment provider does not answer. Try again in a moment.');
  await unitOfWork(context, async (unit) => unit.publish(askProvider, { paymentId: payment.id }, { key: `ask ${payment.id}`, runAt: new Date(unit.now.getTime() + 30_000) }));
  return { ...signed(payment), ...confirmation };
}

function signed({ id: reference, amount }: PaymentRow): Omit<PaymentReport, 'providerOrderId' | 'providerPaymentId'> {
  return { kind: 'PAYMENT', provider: 'RAZORPAY', reference, state: 'AUTHORIZED', amount, askedAmount: null, currency: 'INR', fee: null, failure: null };
}

/** A payment that was not made is not moved here: the provider's own word, by webhook or when it is asked, decides that. */
async function settleConfirmed(context: Context, { payment, path }: Asked, report: PaymentReport): Promise<void> {
  if (report.state === 'PENDING' || report.state === 'FAILED' || report.state === 'CANCELLED') {
    throw new UserError('PAYMENT_FAILED', path.slice(0, 1), report.failure ?? 'The payment was not made. Try again, or pay another way.');
  }
  if (report.providerOrderId !== payment.providerOrderId) throw await forged(context, { payment, path });
  const settled = await settlePayment(context, report);
  await keepAnswerAside(context, report, settled);
  if (settled.kind === 'MISMATCH') throw new UserError('PAYMENT_FAILED', path.slice(0, 1), 'What was paid is not what the order costs. The shop looks into it.');
}

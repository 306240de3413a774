import { RefusedError } from '#outbound';
import { z } from 'zod';
import type { Confirmation, OpenedOrder, OrderToOpen, PaymentProviderAdapter, RefundToSend } from '../adapter.ts';
import { isSignedWith } from '../is-signed-with.ts';
import type { RazorpayAccount } from '../provider-accounts.ts';
import type { PaymentReport, RefundReport } from '../reports.ts';
import { callRazorpay, type RazorpayContext } from './call-razorpay.ts';
import { listAll } from './list-all.ts';
import { orderEntity, paymentEntity, paymentReport, refundEntity, refundReport } from './razorpay-entities.ts';
import { razorpayReports } from './razorpay-reports.ts';
import { readRazorpayWebhook } from './read-razorpay-webhook.ts';

/** Minutes for which a late authorization is still captured by itself: as long as Razorpay holds one, five days. */
const CAPTURE_MINUTES = 7200;

const items = <T>(item: z.ZodType<T>) => z.object({ items: z.array(item) });

/** Razorpay behind the one face of all providers. */
export function razorpayAdapter(account: RazorpayAccount, timeoutMs: number): PaymentProviderAdapter {
  const razorpay: RazorpayContext = { account, timeoutMs };
  return {
    provider: 'RAZORPAY',
    publicKey: account.keyId,
    openOrder: (order) => openOrder(razorpay, order),
    fetchPayments: (providerOrderId) => fetchPayments(razorpay, providerOrderId),
    fetchPayment: (providerPaymentId) => fetchPayment(razorpay, providerPaymentId),
    judge: (confirmation) => (isProven(account, confirmation) ? 'PROVEN' : 'FORGED'),
    readWebhook: (body, headers) => readRazorpayWebhook(account.webhookSecrets, body, headers),
    reportsOf: razorpayReports,
    refund: (refund) => sendRefund(razorpay, refund),
    fetchRefunds: (providerPaymentId) => fetchRefunds(razorpay, providerPaymentId),
    async listPayments(span) {
      const payments = await listAll(razorpay, paymentEntity, (client, page) => client.payments.all(page), span);
      return payments.flatMap((payment) => paymentReport(payment) ?? []);
    },
    async listRefunds(span) {
      const refunds = await listAll(razorpay, refundEntity, (client, page) => client.refunds.all(page), span);
      return refunds.map((refund) => refundReport(refund));
    },
  };
}

/** Orders have no idempotency key, so a repeated call looks first for the one whose receipt is our payment's id. */
async function openOrder({ account, timeoutMs }: RazorpayContext, { paymentId, orderNumber, amount, isRepeated }: OrderToOpen): Promise<OpenedOrder> {
  // Two calls share the time of one.
  const razorpay = { account, timeoutMs: isRepeated ? timeoutMs / 2 : timeoutMs };
  const earlier = isRepeated ? await findOrder(razorpay, paymentId) : null;
  const order = earlier ?? await callRazorpay(razorpay, {
    ask: (client) => client.orders.create({
      amount, currency: 'INR', receipt: paymentId, notes: { payment_id: paymentId, order_number: orderNumber },
      payment: { capture: 'automatic', capture_options: { automatic_expiry_period: CAPTURE_MINUTES, manual_expiry_period: CAPTURE_MINUTES, refund_speed: 'normal' } },
    }),
    answer: orderEntity,
  });
  if (order.amount !== amount || order.currency !== 'INR') throw new RefusedError('Razorpay made an order over another amount.');
  return { providerOrderId: order.id, clientSecret: null };
}

async function findOrder(razorpay: RazorpayContext, receipt: string): Promise<z.infer<typeof orderEntity> | null> {
  const found = await unlessRefused(callRazorpay(razorpay, {
    ask: (client) => client.orders.all({ receipt, count: 10 }), answer: items(orderEntity.extend({ receipt: z.string().nullish() })),
  }));
  return found?.items.find((order) => order.receipt === receipt) ?? null;
}

async function fetchPayments(razorpay: RazorpayContext, providerOrderId: string): Promise<PaymentReport[]> {
  const { items: payments } = await callRazorpay(razorpay, { ask: (client) => client.orders.fetchPayments(providerOrderId), answer: items(paymentEntity) });
  return payments.flatMap((payment) => paymentReport(payment) ?? []);
}

async function fetchPayment(razorpay: RazorpayContext, providerPaymentId: string): Promise<PaymentReport | null> {
  const payment = await unlessRefused(callRazorpay(razorpay, { ask: (client) => client.payments.fetch(providerPaymentId), answer: paymentEntity }));
  return payment === null ? null : paymentReport(payment);
}

/** Razorpay signs its order's and its payment's id with the key's secret (razorpay.com/docs/payments, step 1.5). */
function isProven({ keySecret }: RazorpayAccount, { providerOrderId, providerPaymentId, signature }: Confirmation): boolean {
  return signature !== null && isSignedWith(keySecret, signature, `${providerOrderId}|${providerPaymentId}`);
}

/**
 * Once under our refund's id: by Razorpay's idempotency key, and for a repeated call by looking for its receipt first, because a key
 * is not kept for ever.
 */
async function sendRefund(razorpay: RazorpayContext, { refundId, providerPaymentId, amount, isRepeated }: RefundToSend): Promise<RefundReport> {
  const earlier = isRepeated ? (await fetchRefunds(razorpay, providerPaymentId)).find((refund) => refund.reference === refundId) : undefined;
  if (earlier !== undefined) return earlier;
  const made = await callRazorpay(razorpay, {
    ask: (client) => client.payments.refund(providerPaymentId, { amount, speed: 'normal', receipt: refundId, notes: { refund_id: refundId } }),
    answer: refundEntity, idempotencyKey: refundId,
  });
  return { ...refundReport(made), reference: refundId };
}

async function fetchRefunds(razorpay: RazorpayContext, providerPaymentId: string): Promise<RefundReport[]> {
  const { items: refunds } = await callRazorpay(razorpay, {
    ask: (client) => client.payments.fetchMultipleRefund(providerPaymentId, { count: 100 }), answer: items(refundEntity),
  });
  return refunds.map((refund) => refundReport(refund));
}

/** Null where the provider says that there is no such thing. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

import { RefusedError } from '#outbound';
import type Stripe from 'stripe';
import { z } from 'zod';
import type { OpenedOrder, OrderToOpen, PaymentProviderAdapter, RefundToSend, Span } from '../adapter.ts';
import type { StripeAccount } from '../provider-accounts.ts';
import type { PaymentReport, RefundReport } from '../reports.ts';
import { callStripe, type StripeContext } from './call-stripe.ts';
import { intent, intentReport, openedIntent, refund, refundReport } from './stripe-entities.ts';
import { readStripeWebhook } from './read-stripe-webhook.ts';
import { stripeReports } from './stripe-reports.ts';

const PAGE = 100;
/** The fee stands two objects away from the intent. */
const WITH_FEE = ['latest_charge.balance_transaction'];

const list = <T>(item: z.ZodType<T>) => z.object({ data: z.array(item), has_more: z.boolean().default(false) });

/** Stripe behind the one face of all providers. An intent is both the order and the payment: it succeeds once. */
export function stripeAdapter(account: StripeAccount, timeoutMs: number): PaymentProviderAdapter {
  const stripe: StripeContext = { account, timeoutMs };
  return {
    provider: 'STRIPE',
    publicKey: account.publishableKey,
    openOrder: (order) => openIntent(stripe, order),
    fetchPayments: async (providerOrderId) => [await fetchIntent(stripe, providerOrderId)],
    fetchPayment: (providerPaymentId) => fetchPayment(stripe, providerPaymentId),
    judge: () => 'ASK',
    readWebhook: (body, headers, now) => readStripeWebhook(account.webhookSecrets, body, { headers, now }),
    reportsOf: stripeReports,
    refund: (wanted) => sendRefund(stripe, wanted),
    fetchRefunds: (providerPaymentId) => fetchRefunds(stripe, providerPaymentId),
    listPayments: (span) => listPayments(stripe, span),
    listRefunds: (span) => listRefunds(stripe, span),
  };
}

async function openIntent(stripe: StripeContext, { paymentId, orderNumber, amount }: OrderToOpen): Promise<OpenedOrder> {
  const opened = await callStripe(stripe, {
    ask: (client) => client.paymentIntents.create({
      amount, currency: 'inr', automatic_payment_methods: { enabled: true }, description: `Order ${orderNumber}`,
      metadata: { payment_id: paymentId, order_number: orderNumber },
    }, { idempotencyKey: paymentId }),
    answer: openedIntent,
  });
  if (opened.amount !== amount || opened.currency.toLowerCase() !== 'inr') throw new RefusedError('Stripe made an intent over another amount.');
  return { providerOrderId: opened.id, clientSecret: opened.client_secret };
}

async function fetchIntent(stripe: StripeContext, id: string): Promise<PaymentReport> {
  return intentReport(await callStripe(stripe, { ask: (client) => client.paymentIntents.retrieve(id, { expand: WITH_FEE }), answer: intent }));
}

async function fetchPayment(stripe: StripeContext, id: string): Promise<PaymentReport | null> {
  try {
    return await fetchIntent(stripe, id);
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

/** Once under our refund's id: by the idempotency key, and for a repeated call by looking for it first, because a key is kept for a day. */
async function sendRefund(stripe: StripeContext, { refundId, providerPaymentId, amount, isRepeated }: RefundToSend): Promise<RefundReport> {
  const earlier = isRepeated ? (await fetchRefunds(stripe, providerPaymentId)).find((each) => each.reference === refundId) : undefined;
  if (earlier !== undefined) return earlier;
  const made = await callStripe(stripe, {
    ask: (client) => client.refunds.create({ payment_intent: providerPaymentId, amount, metadata: { refund_id: refundId } }, { idempotencyKey: refundId }),
    answer: refund,
  });
  const report = refundReport({ ...made, payment_intent: made.payment_intent ?? providerPaymentId });
  if (report === null) throw new Error('Stripe answered with a refund of nothing.');
  return { ...report, reference: refundId };
}

async function fetchRefunds(stripe: StripeContext, providerPaymentId: string): Promise<RefundReport[]> {
  const { data } = await callStripe(stripe, { ask: (client) => client.refunds.list({ payment_intent: providerPaymentId, limit: PAGE }), answer: list(refund) });
  return data.flatMap((each) => refundReport({ ...each, payment_intent: each.payment_intent ?? providerPaymentId }) ?? []);
}

async function listPayments(stripe: StripeContext, span: Span): Promise<PaymentReport[]> {
  const expand = WITH_FEE.map((field) => `data.${field}`);
  const intents = await listAll(stripe, intent, (client, page) => client.paymentIntents.list({ ...page, created: created(span), expand }));
  return intents.map((each) => intentReport(each));
}

async function listRefunds(stripe: StripeContext, span: Span): Promise<RefundReport[]> {
  const refunds = await listAll(stripe, refund, (client, page) => client.refunds.list({ ...page, created: created(span) }));
  return refunds.flatMap((each) => refundReport(each) ?? []);
}

type Page = { readonly limit: number; readonly starting_after?: string };

/** Everything of a kind, page by page. */
async function listAll<T extends { id: string }>(stripe: StripeContext, item: z.ZodType<T>, ask: (client: Stripe, page: Page) => Promise<unknown>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const last = all.at(-1);
    const page: Page = { limit: PAGE, ...(last === undefined ? {} : { starting_after: last.id }) };
    const { data, has_more: hasMore } = await callStripe(stripe, { ask: (client) => ask(client, page), answer: list(item) });
    all.push(...data);
    if (!hasMore || data.length === 0) return all;
  }
}

function created({ from, to }: Span): { gte: number; lt: number } {
  return { gte: Math.floor(from.getTime() / 1000), lt: Math.floor(to.getTime() / 1000) };
}

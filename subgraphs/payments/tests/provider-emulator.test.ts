import { mkdtempSync, rmSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import Razorpay from 'razorpay';
import Stripe from 'stripe';
import { startProviderEmulator, type ProviderEmulator } from '../sandbox/start-provider-emulator.ts';
import type { Delivery } from '../sandbox/webhooks/webhooks.ts';

// The emulators stand for the providers in every payment test: here the official libraries say whether they may.
let emulator: ProviderEmulator;
let razorpay: any;
let stripe: Stripe;
let received: Delivery[] = [];

beforeAll(async () => {
  emulator = await startProviderEmulator();
  emulator.deliverTo(async (delivery) => { received.push(delivery); return 200; });
  const { accounts } = emulator;
  razorpay = new Razorpay({ key_id: accounts.razorpay.keyId, key_secret: accounts.razorpay.keySecret });
  razorpay.api.rq.defaults.baseURL = emulator.razorpayUrl;
  const { hostname: host, port } = new URL(emulator.stripeUrl);
  stripe = new Stripe(accounts.stripe.secretKey, { host, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false });
});
afterEach(async () => {
  for (const provider of ['razorpay', 'stripe'] as const) emulator.faults.set(provider, null);
  emulator.holdRefunds(false);
  await emulator.webhooks.sendPending();
  received = [];
});
afterAll(() => emulator.stop());

const order = (receipt: string, more: object = {}): Promise<any> => razorpay.orders.create({ amount: 129_900, currency: 'INR', receipt, notes: { order: 'AA-1' }, ...more });
const intent = (key: string, amount = 129_900): Promise<Stripe.PaymentIntent> => stripe.paymentIntents.create({ amount, currency: 'inr', metadata: { payment: key } }, { idempotencyKey: key });

describe('Razorpay', () => {
  test('an order is opened, found by its receipt, paid and captured', async () => {
    const opened = await order('r-1');
    expect(opened).toMatchObject({ entity: 'order', amount: 129_900, amount_due: 129_900, currency: 'INR', receipt: 'r-1', status: 'created', notes: { order: 'AA-1' } });
    expect((await razorpay.orders.all({ receipt: 'r-1' })).items).toEqual([opened]);
    expect((await razorpay.orders.all({ receipt: 'another' })).items).toEqual([]);
    const { charge } = emulator.pay('r-1');
    expect(await razorpay.orders.fetch(opened.id)).toMatchObject({ status: 'paid', amount_paid: 129_900, amount_due: 0, attempts: 1 });
    expect((await razorpay.orders.fetchPayments(opened.id)).items).toMatchObject([{ id: charge.id, status: 'captured', order_id: opened.id, fee: 3066, tax: 468 }]);
    expect(await razorpay.payments.fetch(charge.id)).toMatchObject({ captured: true, amount: 129_900 });
    expect(emulator.pay('r-1').charge).toEqual(charge);
  });

  test('the same receipt opens a second order: nothing there guards against it', async () => {
    await Promise.all([order('r-2'), order('r-2')]);
    expect((await razorpay.orders.all({ receipt: 'r-2' })).count).toBe(2);
  });

  test('what is captured by hand stays authorized until then, for the exact amount only', async () => {
    await order('r-3', { payment: { capture: 'manual' } });
    const { charge } = emulator.pay('r-3');
    expect(await razorpay.payments.fetch(charge.id)).toMatchObject({ status: 'authorized', captured: false, fee: null });
    await expect(razorpay.payments.refund(charge.id, {})).rejects.toMatchObject({ statusCode: 400 });
    await expect(razorpay.payments.capture(charge.id, 100, 'INR')).rejects.toMatchObject({ statusCode: 400, error: { code: 'BAD_REQUEST_ERROR', field: 'amount' } });
    expect(await razorpay.payments.capture(charge.id, 129_900, 'INR')).toMatchObject({ status: 'captured' });
    await expect(razorpay.payments.capture(charge.id, 129_900, 'INR')).rejects.toMatchObject({ statusCode: 400 });
  });

  test('refunds never exceed what was captured, and are listed by payment and by time', async () => {
    await order('r-4');
    const { charge } = emulator.pay('r-4');
    const part = await razorpay.payments.refund(charge.id, { amount: 29_900, receipt: 'refund-1' });
    expect(part).toMatchObject({ entity: 'refund', payment_id: charge.id, status: 'processed', receipt: 'refund-1' });
    expect(await razorpay.payments.fetch(charge.id)).toMatchObject({ amount_refunded: 29_900, refund_status: 'partial', status: 'captured' });
    await expect(razorpay.payments.refund(charge.id, { amount: 100_001 })).rejects.toMatchObject({ statusCode: 400 });
    emulator.holdRefunds(true);
    const rest = await razorpay.payments.refund(charge.id, {});
    expect(rest).toMatchObject({ amount: 100_000, status: 'pending' });
    expect(await razorpay.payments.fetch(charge.id)).toMatchObject({ refund_status: 'full', status: 'refunded' });
    await expect(razorpay.payments.refund(charge.id, {})).rejects.toMatchObject({ statusCode: 400 });
    emulator.settleRefunds('failed');
    expect(await razorpay.refunds.fetch(rest.id)).toMatchObject({ status: 'failed' });
    expect((await razorpay.payments.fetchMultipleRefund(charge.id, {})).items.map(({ id }: any) => id)).toEqual([rest.id, part.id]);
    const now = Math.floor(Date.now() / 1000);
    expect((await razorpay.refunds.all({ from: now - 60, to: now + 60, count: 100 })).count).toBe(2);
    expect((await razorpay.refunds.all({ from: now + 60, to: now + 120 })).count).toBe(0);
    expect((await razorpay.payments.all({ from: now - 60, to: now + 60, count: 1, skip: 1 })).count).toBe(1);
  });

  test('says no as Razorpay does', async () => {
    await expect(razorpay.orders.fetch('order_unknown')).rejects.toMatchObject({ statusCode: 400, error: { description: 'The id provided does not exist' } });
    await expect(order('r-5', { amount: 99 })).rejects.toMatchObject({ statusCode: 400, error: { field: 'amount' } });
    await expect(order('r-5', { currency: 'XXX' })).rejects.toMatchObject({ statusCode: 400, error: { field: 'currency' } });
    await expect(order('x'.repeat(41))).rejects.toMatchObject({ statusCode: 400, error: { field: 'receipt' } });
    const stranger: any = new Razorpay({ key_id: emulator.accounts.razorpay.keyId, key_secret: 'wrong' });
    stranger.api.rq.defaults.baseURL = emulator.razorpayUrl;
    await expect(stranger.orders.all()).rejects.toMatchObject({ statusCode: 401, error: { description: 'Authentication failed' } });
  });

  test('webhooks and the checkout\'s answer carry signatures that the library accepts', async () => {
    await order('r-6');
    emulator.fail('r-6');
    const { confirmation } = emulator.pay('r-6', { isLate: true });
    const { validatePaymentVerification } = await import('razorpay/dist/utils/razorpay-utils.js');
    const { razorpayOrderId, razorpayPaymentId, razorpaySignature } = confirmation as any;
    expect(validatePaymentVerification({ order_id: razorpayOrderId, payment_id: razorpayPaymentId }, razorpaySignature, emulator.accounts.razorpay.keySecret)).toBe(true);
    expect(await emulator.webhooks.sendPending()).toEqual([200, 200, 200, 200]);
    expect(received.map(({ type }) => type)).toEqual(['payment.failed', 'payment.authorized', 'payment.captured', 'order.paid']);
    for (const { body, headers } of received) {
      expect(Razorpay.validateWebhookSignature(body, String(headers['x-razorpay-signature']), emulator.accounts.razorpay.webhookSecret)).toBe(true);
      expect(JSON.parse(body)).toMatchObject({ entity: 'event', payload: { payment: { entity: { id: razorpayPaymentId } } } });
    }
    expect(new Set(received.map(({ headers }) => headers['x-razorpay-event-id'])).size).toBe(4);
  });
});

describe('Stripe', () => {
  test('an intent is opened, paid, and its fee is in the balance', async () => {
    const opened = await intent('s-1');
    expect(opened).toMatchObject({ object: 'payment_intent', amount: 129_900, currency: 'inr', status: 'requires_payment_method', metadata: { payment: 's-1' } });
    expect(opened.client_secret).toMatch(new RegExp(`^${opened.id}_secret_`));
    const { charge } = emulator.pay('s-1');
    const paid: any = await stripe.paymentIntents.retrieve(opened.id, { expand: ['latest_charge.balance_transaction'] });
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 129_900, latest_charge: { id: charge.id, paid: true, balance_transaction: { fee: 3066, net: 126_834 } } });
    expect((await stripe.charges.list({ payment_intent: opened.id })).data).toMatchObject([{ id: charge.id, captured: true }]);
    expect((await stripe.paymentIntents.search({ query: 'metadata[\'payment\']:\'s-1\'' })).data).toMatchObject([{ id: opened.id }]);
    await expect(stripe.paymentIntents.cancel(opened.id)).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
  });

  test('a key answers the same parameters as before and refuses others, refusals included', async () => {
    const [first, second] = await Promise.all([intent('s-2'), intent('s-2')]);
    expect(second.id).toBe(first.id);
    await expect(intent('s-2', 5000)).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
    emulator.pay('s-2');
    const refund = () => stripe.refunds.create({ payment_intent: first.id }, { idempotencyKey: 's-2 refund' });
    expect((await refund()).id).toBe((await refund()).id);
    await expect(stripe.refunds.create({ payment_intent: first.id })).rejects.toMatchObject({ code: 'charge_already_refunded' });
  });

  test('a cancelled intent is not paid, a failed one may be', async () => {
    const cancelled = await intent('s-3');
    expect(await stripe.paymentIntents.cancel(cancelled.id)).toMatchObject({ status: 'canceled' });
    expect(() => emulator.pay('s-3')).toThrow('cancelled');
    const failed = await intent('s-4');
    emulator.fail('s-4');
    expect(await stripe.paymentIntents.retrieve(failed.id)).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } });
    emulator.pay('s-4');
    expect(await stripe.paymentIntents.retrieve(failed.id)).toMatchObject({ status: 'succeeded' });
  });

  test('refunds never exceed what was captured; lists page by cursor', async () => {
    const opened = await intent('s-5');
    const { charge } = emulator.pay('s-5');
    emulator.holdRefunds(true);
    for (const amount of [100, 200, 300]) await stripe.refunds.create({ payment_intent: opened.id, amount, metadata: { refund: amount } });
    await expect(stripe.refunds.create({ charge: charge.id, amount: 129_900 })).rejects.toMatchObject({ param: 'amount', statusCode: 400 });
    const page = await stripe.refunds.list({ payment_intent: opened.id, limit: 2 });
    expect(page).toMatchObject({ has_more: true, data: [{ amount: 300, status: 'pending' }, { amount: 200 }] });
    expect((await stripe.refunds.list({ payment_intent: opened.id, starting_after: page.data[1]?.id ?? '' })).data).toMatchObject([{ amount: 100 }]);
    emulator.settleRefunds('processed');
    expect(await stripe.refunds.retrieve(page.data[0]?.id ?? '')).toMatchObject({ status: 'succeeded' });
    const all = await stripe.balanceTransactions.list({ type: 'refund', created: { gte: opened.created }, limit: 100 }).autoPagingToArray({ limit: 100 });
    expect(all.map(({ amount }) => amount)).toEqual(expect.arrayContaining([-100, -200, -300]));
  });

  test('says no as Stripe does', async () => {
    await expect(stripe.paymentIntents.retrieve('pi_unknown')).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' });
    await expect(intent('s-6', 49)).rejects.toMatchObject({ code: 'amount_too_small' });
    const { hostname: host, port } = new URL(emulator.stripeUrl);
    await expect(new Stripe('sk_test_wrong', { host, port, protocol: 'http' }).charges.list()).rejects.toMatchObject({ type: 'StripeAuthenticationError' });
  });

  test('webhooks carry signatures that the library accepts for five minutes', async () => {
    await intent('s-7');
    emulator.pay('s-7');
    emulator.useClock({ now: () => new Date(Date.now() - 301_000) });
    await emulator.webhooks.sendPending({ only: ({ type }) => type === 'payment_intent.created' });
    emulator.useClock({ now: () => new Date() });
    await emulator.webhooks.sendPending();
    const read = ({ body, headers }: Delivery) => stripe.webhooks.constructEvent(body, String(headers['stripe-signature']), emulator.accounts.stripe.webhookSecret);
    const [old, ...fresh] = received;
    expect(() => old && read(old)).toThrow('Timestamp outside the tolerance zone');
    expect(fresh.map((delivery) => read(delivery).type)).toEqual(['charge.succeeded', 'payment_intent.succeeded']);
  });
});

describe('faults', () => {
  test('an answer is lost after it acted', async () => {
    emulator.faults.set('razorpay', { kind: 'reset', acts: true, times: 1, only: 'POST /v1/orders' });
    await expect(order('f-1')).rejects.toThrow();
    expect((await razorpay.orders.all({ receipt: 'f-1' })).count).toBe(1);
    emulator.faults.set('stripe', { kind: 'status', status: 503, acts: true, times: 1 });
    await expect(intent('f-1')).rejects.toMatchObject({ statusCode: 503 });
    expect((await stripe.paymentIntents.search({ query: 'metadata["payment"]:"f-1"' })).data).toHaveLength(1);
    expect((await intent('f-1')).metadata).toEqual({ payment: 'f-1' });
    expect((await stripe.paymentIntents.search({ query: 'metadata["payment"]:"f-1"' })).data).toHaveLength(1);
  });

  test('a call that hangs does not act, an answer that is late has', async () => {
    emulator.faults.set('stripe', { kind: 'hang' });
    await expect(stripe.paymentIntents.create({ amount: 5000, currency: 'inr', metadata: { payment: 'f-2' } }, { timeout: 50 })).rejects.toMatchObject({ type: 'StripeConnectionError' });
    emulator.faults.set('stripe', { kind: 'hang', ms: 5 });
    expect(await intent('f-3')).toMatchObject({ amount: 129_900 });
    emulator.faults.set('stripe', null);
    expect((await stripe.paymentIntents.search({ query: 'metadata["payment"]:"f-2"' })).data).toEqual([]);
  });

  test.each(['html', 'truncated', 'huge', 'wrong amount', 'wrong currency'] as const)('%s is what the libraries get', async (kind) => {
    emulator.faults.set('stripe', { kind, times: 1 });
    const answer: any = await stripe.paymentIntents.create({ amount: 5000, currency: 'inr' }).catch((error: unknown) => error);
    const isOther = kind.startsWith('wrong') && (answer.amount === 5100 || answer.currency === 'USD');
    expect(answer instanceof Error || isOther || answer.padding?.length === 8 * 2 ** 20).toBe(true);
  });

  test('webhooks come doubled, in any order, late or never, and again until they are taken', async () => {
    await order('f-4');
    emulator.pay('f-4');
    await emulator.webhooks.sendPending({ copies: 3, order: 'shuffled', parallel: 9 });
    expect(received).toHaveLength(9);
    expect(new Set(received.map(({ body }) => body)).size).toBe(3);

    const tries: string[] = [];
    await new Promise<void>((resolve) => {
      emulator.deliverTo(async ({ type }) => {
        tries.push(type);
        if (tries.length === 5) resolve();
        return tries.length > 2 ? 200 : 500;
      }, { copies: 2, drops: ({ type }) => type === 'order.paid', delayMs: ({ type }) => (type === 'payment.authorized' ? 50 : 0) });
      emulator.pay('f-4', { isAgain: true });
    });
    expect(tries.slice(0, 4)).toEqual(['payment.captured', 'payment.captured', 'payment.authorized', 'payment.authorized']);
    expect(tries[4]).toBe('payment.captured');
  });
});

test('the books add up and outlive the process, a last line that a crash cut off included', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aarya-sandbox-'));
  try {
    const file = path.join(folder, 'books', 'sandbox.jsonl');
    const first = await startProviderEmulator({ file });
    const { hostname: host, port } = new URL(first.stripeUrl);
    const client = new Stripe(first.accounts.stripe.secretKey, { host, port, protocol: 'http' });
    const opened = await client.paymentIntents.create({ amount: 10_000, currency: 'inr', metadata: { payment: 'b-1' } });
    first.pay('b-1');
    await client.refunds.create({ payment_intent: opened.id, amount: 2500 });
    const sums = first.sums('stripe');
    expect(sums).toEqual({ bills: 1, charges: 1, refunds: 1, captured: 10_000, refunded: 2500, fees: 236 });
    await first.stop();
    appendFileSync(file, '{"shelf":"bill","value":{"id":"pi_half');
    const second = await startProviderEmulator({ file, accounts: first.accounts });
    expect(second.sums('stripe')).toEqual(sums);
    expect(second.webhooks.pending().map(({ type }) => type)).toEqual(first.webhooks.pending().map(({ type }) => type));
    await second.stop();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the emulator counts what it is asked', async () => {
  const before = emulator.calls.length;
  await intent('c-1');
  expect(emulator.calls.slice(before)).toMatchObject([{ provider: 'stripe', method: 'POST', path: '/v1/payment_intents', body: { amount: '129900' }, headers: { 'idempotency-key': 'c-1' } }]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { providerAdapter } from '#payments';
import { expectRefusal, race } from '#testing';
import { reconcilePayments } from '../domain/reconcile-payments.ts';
import { sendRefund } from '../domain/send-refund.ts';
import { openTill, type Provider, type Till } from './till.ts';

const PROVIDERS: readonly Provider[] = ['RAZORPAY', 'STRIPE'];
let till: Till;
let variantId: string;
const opened: Partial<Record<Provider, string>> = {};
beforeAll(async () => {
  till = await openTill({ environment: { PAYMENT_TIMEOUT_MS: '500' } });
  [variantId = ''] = await till.shop.variants({ stock: 500 });
  for (const provider of PROVIDERS) {
    let { nextAction } = (await till.place(provider)).payment;
    while (nextAction === null) ({ nextAction } = (await till.place(provider)).payment); // half a second can be short on a busy machine
    opened[provider] = nextAction.razorpayOrderId ?? String(nextAction.clientSecret).split('_secret')[0];
  }
});
afterAll(() => till.close());

const NAMES = { RAZORPAY: 'razorpay', STRIPE: 'stripe' } as const;
const opens = { RAZORPAY: 'POST /v1/orders', STRIPE: 'POST /v1/payment_intents' } as const;
const callsOf = (provider: Provider, start: string) => till.emulator.calls.filter((call) => call.provider === NAMES[provider] && `${call.method} ${call.path}`.startsWith(start)).length;

/** A call that works ends a row of failures, so that one test's faults do not open the circuit for the next. */
beforeEach(async () => {
  for (const provider of PROVIDERS) {
    till.emulator.faults.set(NAMES[provider], null);
    await providerAdapter(till.world.platform.config, provider)?.fetchPayments(opened[provider] ?? '');
  }
});

async function input(provider: Provider) {
  const client = await till.world.guest();
  return { client, input: { ...await till.shop.fill(client, [variantId]), paymentProvider: provider } };
}

const FAULTS = [{ kind: 'hang' }, { kind: 'status', status: 500 }, { kind: 'reset' }, { kind: 'html' }, { kind: 'truncated' }, { kind: 'wrong amount' }, { kind: 'hang', ms: 1500 }] as const;

describe('F35 a provider that', () => {
  test.each(PROVIDERS.flatMap((provider) => FAULTS.map((fault) => [provider, fault] as const)))('%s %j leaves the order, its pieces and a payment to be tried again', async (provider, fault) => {
    till.emulator.faults.set(NAMES[provider], { ...fault, times: 1, only: opens[provider] });
    const placing = await input(provider);
    const { data, errors } = await placing.client.run('OrderPlace', { input: placing.input });
    expect(errors).toEqual([]);
    const { order, payment, userErrors } = data.orderPlace;
    expect({ payment, userErrors }).toEqual({ payment: { id: payment.id, provider, status: 'PENDING', nextAction: null }, userErrors: [] });
    expect(await till.heldFor(order.id)).toBe(15);

    const again = await placing.client.run('PaymentRetry', { input: { orderId: order.id, paymentProvider: provider } });
    expect(again.data.paymentRetry).toMatchObject({ payment: { status: 'PENDING', nextAction: { __typename: expect.any(String) } }, userErrors: [] });
    till.emulator.pay(again.data.paymentRetry.payment.id);
    await till.settle();
    expect(await till.books(order.id)).toMatchObject({ order: 'CONFIRMED', held: placing.input.expectedTotal });
  });

  test.each(PROVIDERS)('%s failed at first is asked again by the same orderPlace, sent again', async (provider) => {
    till.emulator.faults.set(NAMES[provider], { kind: 'reset', times: 1, only: opens[provider] });
    const placing = await input(provider);
    const first = await placing.client.must('OrderPlace', { input: placing.input });
    expect(first.orderPlace.payment.nextAction).toBeNull();
    const { orderPlace } = await placing.client.must('OrderPlace', { input: placing.input });
    expect(orderPlace.payment).toMatchObject({ id: first.orderPlace.payment.id, nextAction: { __typename: expect.any(String) } });
  });

  test('hangs while a proof of Razorpay is confirmed makes the payment under way, not paid, until it is asked again', async () => {
    const made = await till.place('RAZORPAY');
    const { confirmation } = till.emulator.pay(made.payment.id);
    till.emulator.faults.set('razorpay', { kind: 'hang', times: 1 });
    const { data } = await made.client.run('PaymentConfirm', till.proof(made.payment, confirmation));
    expect(data.paymentConfirm).toEqual({ payment: { id: made.payment.id, status: 'PROCESSING' }, order: { id: made.order.id, status: 'PENDING' }, userErrors: [] });
    expect(await till.books(made.order.id)).toMatchObject({ held: 0, expected: made.total });
    await due('payment', made.order.id);
    await reconcilePayments(till.world.system);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], held: made.total, expected: 0 });
    await till.settle();
  });

  test("hangs while an intent of Stripe's is confirmed is UNAVAILABLE, and nothing is changed", async () => {
    const made = await till.place('STRIPE');
    const { confirmation } = till.emulator.pay(made.payment.id);
    till.emulator.faults.set('stripe', { kind: 'hang', times: 1 });
    expectRefusal(await made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)), 'UNAVAILABLE', ['stripe']);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', payments: ['PENDING'] });
    expect((await made.client.must('PaymentConfirm', till.proof(made.payment, confirmation))).paymentConfirm.order.status).toBe('CONFIRMED');
    await till.settle();
  });

  test.each(PROVIDERS)('%s answers with other money than was paid does not make an order paid', async (provider) => {
    for (const kind of ['wrong amount', 'wrong currency'] as const) {
      const made = await till.place(provider);
      const { confirmation } = till.emulator.pay(made.payment.id);
      till.emulator.faults.set(NAMES[provider], { kind, times: 1 });
      expectRefusal(await made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)), 'PAYMENT_FAILED', [provider.toLowerCase()]);
      expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', held: 0 });
      await till.settle();
    }
  });
});

describe('F09 F35 a refund is made once', () => {
  const LOST = [{ kind: 'hang', acts: true }, { kind: 'status', status: 500, acts: true }, { kind: 'reset' }, { kind: 'hang', ms: 1500 }] as const;

  test.each(PROVIDERS.flatMap((provider) => LOST.map((fault) => [provider, fault] as const)))('at %s after %j, and by five at once', async (provider, fault) => {
    const made = await till.paid(provider);
    till.emulator.faults.set(NAMES[provider], { ...fault, times: 1, only: 'POST' });
    const { refundCreate } = await till.shop.admin.must('RefundCreate', { input: { idempotencyKey: newId(), paymentId: made.payment.id, amount: 100_00, reason: 'A stain' } });
    await till.world.runJobs();
    await due('refund', made.order.id);
    await race(5, () => sendRefund(till.world.system, refundCreate.refund.id));
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['PARTIALLY_REFUNDED'], refunds: ['COMPLETED'], held: made.total - 100_00 });
    await till.expectMoneyEqual();
  });

  test('that the provider refuses has FAILED, and says why', async () => {
    const made = await till.paid('RAZORPAY');
    till.emulator.faults.set('razorpay', { kind: 'status', status: 400, times: 1, only: 'POST' });
    await till.shop.admin.must('RefundCreate', { input: { idempotencyKey: newId(), paymentId: made.payment.id, amount: 100_00, reason: 'A stain' } });
    await till.world.runJobs();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['COMPLETED'], refunds: ['FAILED'], held: made.total });
  });
});

test('F29 failures, forged webhooks and proofs, mismatches and refunds are on record', async () => {
  const made = await till.place('RAZORPAY');
  await till.world.server.inject({ method: 'POST', url: '/webhooks/razorpay', payload: '{}', headers: { 'content-type': 'application/json', 'x-razorpay-signature': '00' } });
  const razorpay = { razorpayOrderId: made.payment.nextAction.razorpayOrderId, razorpayPaymentId: 'pay_1', razorpaySignature: 'ab'.repeat(32) };
  await made.client.run('PaymentConfirm', { input: { paymentId: made.payment.id, razorpay } });
  till.emulator.fail(made.payment.id);
  const odd = await till.place('RAZORPAY');
  till.emulator.pay(odd.payment.id, { amount: 1_00 });
  await till.settle();
  const kept = await rows(till.world.platform.database.reader, sql<{ action: string }>`select distinct action from platform.audit_entry`);
  const actions = kept.map((entry) => entry.action);
  for (const action of ['webhookRefused', 'paymentConfirm', 'paymentFailed', 'paymentMismatch', 'refundCreate', 'refundFailed']) expect(actions).toContain(action);
});

// The last one: Stripe's circuit is open afterwards.
test('F35 a provider that hangs is left alone after five failures: no more calls go out, and the shop takes orders all the same', async () => {
  till.emulator.faults.set('stripe', { kind: 'hang' });
  const [placing, more] = [await race(20, () => input('STRIPE')), await race(20, () => input('STRIPE'))];
  const before = callsOf('STRIPE', 'POST /v1/payment_intents');
  const answers = await race(20, async (n) => {
    const browsing = till.world.nobody.must('ProductList', {});
    const placed = await placing[n]?.client.must('OrderPlace', { input: placing[n].input });
    await browsing;
    return placed?.orderPlace;
  });
  expect(answers.map((answer) => [answer.order.status, answer.payment.nextAction])).toEqual(answers.map(() => ['PENDING', null]));
  const inFlight = callsOf('STRIPE', 'POST /v1/payment_intents') - before;
  await race(20, async (n) => more[n]?.client.must('OrderPlace', { input: more[n].input }));
  // One call now and then tries whether it is back.
  expect(callsOf('STRIPE', 'POST /v1/payment_intents') - before).toBeLessThanOrEqual(inFlight + 2);
  // The other provider is not touched by it.
  expect((await till.place('RAZORPAY')).payment.nextAction).not.toBeNull();
}, 60_000);

/** Has what is not settled of an order looked after now. */
async function due(what: 'payment' | 'refund', orderId: string): Promise<void> {
  await unitOfWork(till.world.system, (unit) => rows(unit.sql, what === 'payment'
    ? sql`update payments.payment set next_check_at = ${unit.now} where order_id = ${orderId} and next_check_at is not null`
    : sql`update payments.refund r set next_check_at = ${unit.now} from payments.payment p where p.id = r.payment_id and p.order_id = ${orderId} and r.next_check_at is not null`));
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { expectError, expectRefusal, race, type Client } from '#testing';
import { reconcilePayments } from '../domain/reconcile-payments.ts';
import { openTill, type Awaiting, type Provider, type Till } from './till.ts';

let till: Till;
let staff: Client;
beforeAll(async () => {
  till = await openTill();
  staff = await till.world.staff('PAYMENTS_REFUND', 'ORDERS_WRITE');
});
afterAll(() => till.close());

const PROVIDERS: readonly Provider[] = ['RAZORPAY', 'STRIPE'];
const refund = (paymentId: string, amount: number, more: object = {}) =>
  staff.run('RefundCreate', { input: { idempotencyKey: newId(), paymentId, amount, reason: 'A button was missing', ...more } });
const move = (orderId: string, ...path: string[]) => path.reduce(async (before, to) => {
  await before;
  expect((await staff.run('OrderTransition', { input: { orderId, to } })).data.orderTransition.userErrors).toEqual([]);
}, Promise.resolve());
const mails = async (number: string) => {
  const all: { subject: string }[] = (await till.world.server.inject('/dev/mailbox.json')).json();
  return all.map((mail) => mail.subject).filter((subject) => subject.includes(number));
};
/** Takes every piece of a variant off sale, so that an order that expired cannot have it again. */
const sellOut = (variantId: string, delta: number) => till.shop.admin.must('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta, reason: 'DAMAGED' } });

describe('refundCreate', () => {
  test.each(PROVIDERS)('at %s gives back in parts, from written down to sent, and everything follows', async (provider) => {
    const made = await till.paid(provider);
    await move(made.order.id, 'PROCESSING', 'SHIPPED', 'DELIVERED');
    till.emulator.holdRefunds(true);
    const first = await refund(made.payment.id, 100_01);
    expect(first.data.refundCreate).toMatchObject({ refund: { status: 'PENDING', amount: { amount: 100_01 } }, order: { id: made.order.id, status: 'DELIVERED', payments: [{ status: 'COMPLETED' }] }, userErrors: [] });
    await till.world.runJobs();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['COMPLETED'], refunds: ['PROCESSING'], held: made.total });
    till.emulator.settleRefunds('processed');
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'DELIVERED', payments: ['PARTIALLY_REFUNDED'], refunds: ['COMPLETED'], held: made.total - 100_01 });

    expectRefusal(await refund(made.payment.id, made.total - 100_00), 'REFUND_EXCEEDS_PAYMENT', ['amount']);
    till.emulator.holdRefunds(false);
    expect((await refund(made.payment.id, made.total - 100_01)).data.refundCreate.userErrors).toEqual([]);
    await till.world.runJobs();
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED', 'COMPLETED'], held: 0, expected: 0 });
    expectRefusal(await refund(made.payment.id, 1), 'REFUND_EXCEEDS_PAYMENT', ['amount']);
    await till.expectMoneyEqual();
    const credited = await rows(till.world.platform.database.reader, sql<{ total: number; tax: number; whole: number }>`
      select sum(c.total)::bigint as total, sum(c.tax)::bigint as tax, o.tax as whole from orders.credit_note c join orders.order o on o.id = c.order_id where o.id = ${made.order.id} group by o.tax`);
    expect(credited).toEqual([{ total: made.total, tax: credited[0]?.whole, whole: credited[0]?.whole }]);
    expect((await mails(made.order.number)).filter((subject) => subject.includes('sent back'))).toHaveLength(2);
    expect((await made.client.send('query ($number: String!) { order(number: $number) { payments { refunds { status amount { amount } reason } } } }', { number: made.order.number })).data.order.payments[0].refunds)
      .toEqual([{ status: 'COMPLETED', amount: { amount: 100_01 }, reason: 'A button was missing' }, expect.objectContaining({ status: 'COMPLETED' })]);
  });

  test('never gives back more than was taken, with 20 at once, and one key is one refund', async () => {
    const made = await till.paid('RAZORPAY');
    const part = Math.floor(made.total / 4) - 1;
    const answers = await race(20, () => refund(made.payment.id, part));
    const won = answers.filter(({ data }) => data.refundCreate.userErrors.length === 0);
    expect(won).toHaveLength(4);
    for (const answer of answers.filter((each) => !won.includes(each))) expectRefusal(answer, 'REFUND_EXCEEDS_PAYMENT', ['amount']);
    const idempotencyKey = newId();
    const other = await till.paid('STRIPE');
    const same = await race(10, () => refund(other.payment.id, 500, { idempotencyKey }));
    expect(new Set(same.map(({ data }) => data.refundCreate.refund.id)).size).toBe(1);
    expectRefusal(await refund(other.payment.id, 501, { idempotencyKey }), 'IDEMPOTENCY_MISMATCH', ['idempotencyKey']);
    await race(3, () => till.world.runJobs());
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['PARTIALLY_REFUNDED'], held: made.total - 4 * part });
    expect(await till.books(other.order.id)).toMatchObject({ payments: ['PARTIALLY_REFUNDED'], held: other.total - 500 });
    await till.expectMoneyEqual();
  });

  test('is for staff with PAYMENTS_REFUND, of a payment that holds money, with a reason', async () => {
    const made = await till.place('RAZORPAY');
    expectRefusal(await refund(made.payment.id, 100), 'REFUND_EXCEEDS_PAYMENT', ['amount']);
    expectRefusal(await refund(newId(), 100), 'NOT_FOUND', ['paymentId']);
    expectRefusal(await refund(made.payment.id, 0), 'INVALID', ['amount']);
    expectRefusal(await refund(made.payment.id, -1), 'INVALID', ['amount']);
    expectRefusal(await refund(made.payment.id, 100, { reason: ' ' }), 'INVALID', ['reason']);
    for (const client of [made.client, await till.world.customer(), await till.world.staff('PAYMENTS_READ', 'ORDERS_WRITE')]) {
      expectError(await client.run('RefundCreate', { input: { idempotencyKey: newId(), paymentId: made.payment.id, amount: 1, reason: 'x' } }), 'FORBIDDEN');
    }
  });

  test('whose money is given back a second time, because the bank sent it back, has one credit note', async () => {
    const made = await till.paid('STRIPE');
    await move(made.order.id, 'PROCESSING', 'SHIPPED');
    till.emulator.holdRefunds(true);
    await refund(made.payment.id, 1000);
    await till.world.runJobs();
    till.emulator.settleRefunds('failed');
    till.emulator.holdRefunds(false);
    await till.settle();
    await refund(made.payment.id, 1500);
    const notes = await rows(till.world.platform.database.reader, sql<{ total: number }>`select total from orders.credit_note where order_id = ${made.order.id} order by sequence`);
    expect(notes.map(({ total }) => total)).toEqual([1000, 500]);
    await till.world.runJobs();
    await till.settle();
  });

  test('that the bank sends back has FAILED, and its money can be given back again', async () => {
    const made = await till.paid('STRIPE');
    till.emulator.holdRefunds(true);
    await refund(made.payment.id, made.total);
    await till.world.runJobs();
    till.emulator.settleRefunds('failed');
    till.emulator.holdRefunds(false);
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['COMPLETED'], refunds: ['FAILED'], held: made.total });
    expect((await refund(made.payment.id, made.total)).data.refundCreate.userErrors).toEqual([]);
    await till.world.runJobs();
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ payments: ['REFUNDED'], refunds: ['FAILED', 'COMPLETED'], held: 0 });
    await till.expectMoneyEqual();
  });

  test('of cash is done at once', async () => {
    const client = await till.world.guest();
    const [variantId = ''] = await till.shop.variants({ stock: 5 });
    const { number, id } = await till.shop.delivered(client, [variantId]);
    const { order } = await client.must('MyOrder', { number });
    const { data } = await refund(order.payments[0].id, order.totals.total.amount);
    expect(data.refundCreate).toMatchObject({ refund: { status: 'COMPLETED' }, order: { status: 'REFUNDED', payments: [{ status: 'REFUNDED' }] } });
    expect(await till.books(id)).toMatchObject({ held: 0, expected: 0 });
  });
});

describe('the money of an order that is over goes back by itself, once', () => {
  test.each(PROVIDERS)('when it was paid at %s and is cancelled, by 10 at once', async (provider) => {
    const made = await till.paid(provider);
    await race(10, () => made.client.run('OrderCancel', { input: { orderId: made.order.id } }));
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CANCELLED', payments: ['COMPLETED'], refunds: ['PENDING'] });
    await race(3, () => till.world.runJobs());
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED'], held: 0 });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 0 });
    await till.expectMoneyEqual();
  });

  test('when the courier brings it back undelivered', async () => {
    const made = await till.paid('RAZORPAY');
    await move(made.order.id, 'PROCESSING', 'SHIPPED', 'RETURNED');
    await till.world.runJobs();
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED'], held: 0 });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  test('when pieces of it are sent back', async () => {
    const customer = await till.world.customer();
    const made = await till.place('STRIPE', { client: customer });
    till.emulator.pay(made.payment.id);
    await till.settle();
    await move(made.order.id, 'PROCESSING', 'SHIPPED', 'DELIVERED');
    const { order } = await customer.must('MyOrder', { number: made.order.number });
    const { returnRequest } = await customer.must('ReturnRequest', { input: { orderId: made.order.id, lines: [{ orderLineId: order.lines[0].id, quantity: 1, reason: 'DEFECTIVE' }] } });
    for (const to of ['APPROVED', 'RECEIVED', 'REFUNDED']) await till.shop.admin.must('ReturnTransition', { input: { returnId: returnRequest.return.id, to } });
    expect(await till.books(made.order.id)).toMatchObject({ order: 'RETURNED', refunds: ['PENDING'] });
    await till.world.runJobs();
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED'], held: 0 });
    await till.expectMoneyEqual();
  });
});

describe('late money', () => {
  async function expired(provider: Provider): Promise<Awaiting> {
    const made = await till.place(provider);
    await till.expire(made.order.id);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CANCELLED', payments: ['CANCELLED'] });
    return made;
  }

  test.each(PROVIDERS)('of %s confirms an order that had expired where its pieces can be had again', async (provider) => {
    const made = await expired(provider);
    till.emulator.pay(made.payment.id);
    await till.emulator.webhooks.sendPending({ copies: 3, order: 'shuffled', parallel: 6 });
    await race(3, () => till.world.runJobs());
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], refunds: [], held: made.total });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 1 });
    expect(await till.heldFor(made.order.id)).toBeNull();
    // Cancelled once more, now by its owner, its money goes back and what comes later does too.
    await made.client.must('OrderCancel', { input: { orderId: made.order.id } });
    // An intent of Stripe's is paid once at most.
    if (provider === 'RAZORPAY') till.emulator.pay(made.payment.id, { isAgain: true });
    await till.world.runJobs();
    await till.settle();
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', held: 0 });
    await till.expectMoneyEqual();
  });

  test.each(PROVIDERS)('of %s goes back where they are sold out, and the customer hears of it once', async (provider) => {
    const made = await expired(provider);
    await sellOut(made.variantId, -5);
    const { confirmation } = till.emulator.pay(made.payment.id);
    const answers = await race(5, () => made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)));
    for (const { data } of answers) expect(data.paymentConfirm).toMatchObject({ payment: { status: 'CANCELLED' }, order: { status: 'CANCELLED' }, userErrors: [] });
    await till.emulator.webhooks.sendPending({ copies: 3, order: 'shuffled', parallel: 6 });
    await race(3, () => till.world.runJobs());
    await till.settle();
    await till.world.runJobs();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED'], held: 0, expected: 0 });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 0, reserved: 0 });
    const subjects = await mails(made.order.number);
    expect(subjects.filter((subject) => subject.includes('goes back to you'))).toHaveLength(1);
    expect(new Set(subjects).size).toBe(subjects.length);
    await till.expectMoneyEqual();
  });

  test('goes back when its order was cancelled by somebody, and the second of two payments does', async () => {
    const cancelled = await till.place('RAZORPAY');
    await cancelled.client.must('OrderCancel', { input: { orderId: cancelled.order.id } });
    till.emulator.pay(cancelled.payment.id);

    const twice = await till.place('RAZORPAY');
    const { data } = await twice.client.run('PaymentRetry', { input: { orderId: twice.order.id, paymentProvider: 'STRIPE' } });
    till.emulator.pay(twice.payment.id);
    till.emulator.pay(data.paymentRetry.payment.id);

    const again = await till.place('RAZORPAY');
    till.emulator.pay(again.payment.id);
    till.emulator.pay(again.payment.id, { isAgain: true });

    await till.emulator.webhooks.sendPending({ copies: 2, order: 'shuffled', parallel: 20 });
    await race(4, () => till.world.runJobs());
    await till.settle();
    expect(await till.books(cancelled.order.id)).toMatchObject({ order: 'REFUNDED', payments: ['REFUNDED'], refunds: ['COMPLETED'], held: 0 });
    const { payments, ...rest } = await till.books(twice.order.id);
    expect(payments.toSorted()).toEqual(['COMPLETED', 'REFUNDED']);
    expect(rest).toMatchObject({ order: 'CONFIRMED', refunds: ['COMPLETED'], held: twice.total });
    expect(await till.books(again.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED', 'REFUNDED'], refunds: ['COMPLETED'], held: again.total });
    await till.expectMoneyEqual();
  });

  test('F05 races with the cancellation, the expiry and staff who refund: whoever wins, goods and money stay together', async () => {
    for (let round = 0; round < 6; round += 1) {
      const made = await till.place(round % 2 === 0 ? 'RAZORPAY' : 'STRIPE');
      const { confirmation } = till.emulator.pay(made.payment.id);
      await Promise.all([
        made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)),
        made.client.run('OrderCancel', { input: { orderId: made.order.id } }),
        till.expire(made.order.id),
        refund(made.payment.id, made.total),
        till.emulator.webhooks.sendPending({ copies: 2, order: 'shuffled', parallel: 8 }),
        race(2, () => till.world.runJobs()),
      ]);
      await till.settle();
      await till.settle();
      const { order, held, expected } = await till.books(made.order.id);
      const { reserved } = await till.shop.stock(made.variantId);
      expect({ order, held, expected, reserved }).toEqual(order === 'CONFIRMED' ? { order, held: expect.any(Number), expected: 0, reserved: 1 } : { order: 'REFUNDED', held: 0, expected: 0, reserved: 0 });
    }
    await till.expectMoneyEqual();
  });
});

describe('the reconciler', () => {
  test.each(PROVIDERS)('finds what no webhook of %s told, and asks no more afterwards', async (provider) => {
    const made = await till.place(provider);
    till.emulator.pay(made.payment.id);
    await reconcilePayments(till.world.system);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING' });
    await due(made.order.id);
    await reconcilePayments(till.world.system);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], held: made.total });
    expect(await waiting(made.order.id)).toEqual([null]);
    await till.settle();
  });

  test('asks at growing distance while there is nothing to find, for five days', async () => {
    const made = await till.place('RAZORPAY');
    const asked = () => till.emulator.calls.filter((call) => call.path.includes(made.payment.nextAction.razorpayOrderId)).length;
    const distances: number[] = [];
    for (let next = await waiting(made.order.id); typeof next[0] === 'number'; next = await waiting(made.order.id)) {
      distances.push(next[0]);
      till.world.clock.advance(next[0] * 60_000);
      await reconcilePayments(till.world.system);
    }
    expect(distances.slice(0, 8)).toEqual([15, 30, 60, 120, 240, 480, 720, 720]);
    expect(asked()).toBe(distances.length);
    const total = distances.reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(4 * 24 * 60);
    expect(total).toBeLessThanOrEqual(5 * 24 * 60);
  });
});

/** Minutes until the payments of an order are asked about; null: no more. */
async function waiting(orderId: string): Promise<(number | null)[]> {
  const found = await rows(till.world.platform.database.reader, sql<{ at: Date | null }>`select next_check_at as at from payments.payment where order_id = ${orderId}`);
  return found.map(({ at }) => (at === null ? null : (at.getTime() - till.world.clock.now().getTime()) / 60_000));
}

async function due(orderId: string): Promise<void> {
  await unitOfWork(till.world.system, (unit) => rows(unit.sql, sql`update payments.payment set next_check_at = ${unit.now} where order_id = ${orderId} and next_check_at is not null`));
}

import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { race } from '#testing';
import { expireOrders } from '../../subgraphs/orders/domain/expire-orders.ts';
import { reconcilePayments } from '../../subgraphs/orders/domain/reconcile-payments.ts';
import { openTill, type Awaiting, type Provider, type Till } from '../../subgraphs/orders/tests/till.ts';
import type { Fault } from '../../subgraphs/payments/sandbox/faults.ts';

// What providers do to a shop on a bad day, all at once; one fault at a time is in subgraphs/orders/tests. The providers are emulators
// behind the real libraries. Sessions end after ten minutes, so the clock moves on only when everybody has acted.
const MINUTE = 60_000;
const PROVIDERS: readonly Provider[] = ['RAZORPAY', 'STRIPE'];
const NAMES = { RAZORPAY: 'razorpay', STRIPE: 'stripe' } as const;

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());
afterEach(recover);

const realNow = Date.now.bind(Date);
let ahead = 0;
const now = jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
afterAll(() => now.mockRestore());

/** The providers are well again, and have been left alone for as long as a circuit stays open. */
function recover(): void {
  for (const provider of PROVIDERS) till.emulator.faults.set(NAMES[provider], null);
  ahead += 11_000;
}

function spoil(fault: Fault): void {
  for (const provider of PROVIDERS) till.emulator.faults.set(NAMES[provider], fault);
}

const retry = ({ client, order }: Awaiting, paymentProvider: Provider) => client.run('PaymentRetry', { input: { orderId: order.id, paymentProvider } });

/** Asks the providers about everything, at once and long after every webhook should have come. */
async function reconcileAll(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    till.world.clock.advance(16 * MINUTE);
    recover();
    await expireOrders(till.world.system);
    await reconcilePayments(till.world.system);
    // The queue goes by the machine's clock: what was tried in vain is due again now.
    await rows(till.world.platform.database.reader, sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where locked_at is null), now())`);
    await till.world.runJobs();
  }
}

test('F35 while both providers hang, 30 orders are placed and everybody else is served; each provider is asked no more than once an order', async () => {
  spoil({ kind: 'hang' });
  const before = till.emulator.calls.length;
  const [made, others] = await Promise.all([
    race(30, (index) => till.place(index % 2 === 0 ? 'RAZORPAY' : 'STRIPE')),
    race(60, (index) => till.world.nobody.run(index % 2 === 0 ? 'ProductList' : 'CategoryTree')),
  ]);
  expect(made.map(({ payment }) => payment.nextAction)).toEqual(made.map(() => null));
  expect(others.flatMap(({ errors }) => errors)).toEqual([]);
  expect(till.emulator.calls.length - before).toBeLessThanOrEqual(30);
  // Cash needs no provider, and confirms the very orders that the providers left waiting.
  const [first] = made;
  if (first === undefined) throw new Error('Nothing was placed');
  await first.client.must('PaymentRetry', { input: { orderId: first.order.id, paymentProvider: 'CASH_ON_DELIVERY' } });
  expect(await till.books(first.order.id)).toMatchObject({ order: 'CONFIRMED' });
});

test('F05 webhooks in bursts, a third of them copies, are each answered 2xx while customers look at products, and nothing is lost or doubled', async () => {
  const made = await race(20, (index) => till.place(index % 2 === 0 ? 'RAZORPAY' : 'STRIPE'));
  for (const { payment } of made) till.emulator.pay(payment.id);
  const distinct = till.emulator.webhooks.pending();
  const sent = [...distinct, ...distinct.slice(0, distinct.length / 2)];
  const browsing = race(20, () => till.world.nobody.run('ProductList'));
  for (let from = 0; from < sent.length; from += 30) {
    const burst = sent.slice(from, from + 30).toReversed();
    expect(await Promise.all(burst.map((notice) => till.emulator.webhooks.send(notice)))).toEqual(burst.map(() => 200));
  }
  expect((await browsing).flatMap(({ errors }) => errors)).toEqual([]);
  await till.world.runJobs();
  const kept = await rows(till.world.platform.database.reader, sql<{ status: string; count: number }>`
    select status, count(*)::int as count from payments.provider_event where event_id = any(${distinct.map(({ id }) => id)}::text[]) group by status order by status`);
  expect(kept).toEqual([{ status: 'IGNORED', count: 20 }, { status: 'PROCESSED', count: distinct.length - 20 }]);
  for (const { order, total } of made) expect(await till.books(order.id)).toMatchObject({ order: 'CONFIRMED', held: total, expected: 0 });
  await till.expectMoneyEqual();
});

test('F05 F35 a bad day: whatever providers, payers, webhooks and customers do at once, every rupee and every piece is accounted for', async () => {
  const random = sequence(20_261_125);
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] ?? fail();
  const anyFault = (): Fault => ({
    times: 2,
    ...pick<Fault>({ kind: 'hang' }, { kind: 'reset', acts: true }, { kind: 'status' }, { kind: 'truncated' }, { kind: 'huge' }, { kind: 'wrong amount' }, { kind: 'status', status: 503, acts: true }),
  });
  const day: { made: Awaiting; provider: Provider; paymentId: string }[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const provider of PROVIDERS) till.emulator.faults.set(NAMES[provider], anyFault());
    const placed = await race(6, async (index) => {
      const provider = PROVIDERS[index % 2] ?? 'RAZORPAY';
      return { provider, made: await till.place(provider, { stock: 2 }) };
    });
    recover();
    for (const { made, provider } of placed) {
      const payment = made.payment.nextAction === null ? (await retry(made, provider)).data.paymentRetry.payment : made.payment;
      day.push({ made, provider, paymentId: payment.id });
    }
  }
  const staff = await till.world.staff('PAYMENTS_REFUND');
  const acts = day.map(({ provider, paymentId, made }) => async () => {
    const { emulator } = till;
    const what = pick('pay', 'pay', 'pay', 'late', 'fail', 'nothing', 'twice', 'cancel');
    if (what === 'late' || what === 'fail') emulator.fail(paymentId);
    if (what === 'fail' || what === 'nothing') return;
    const { confirmation, charge } = emulator.pay(paymentId, { isLate: what === 'late' });
    // Only Razorpay takes money twice for one order.
    if (what === 'twice' && provider === 'RAZORPAY') emulator.pay(paymentId, { isAgain: true });
    await Promise.all([
      ...Array.from({ length: 2 }, () => made.client.run('PaymentConfirm', till.proof({ id: paymentId }, confirmation))),
      what === 'cancel' ? made.client.run('OrderCancel', { input: { orderId: made.order.id } }) : null,
      random() < 0.3 ? staff.run('RefundCreate', { input: { idempotencyKey: newId(), paymentId, amount: Math.ceil(charge.amount / 3), reason: 'A seam is open' } }) : null,
    ]);
  });
  for (const provider of PROVIDERS) till.emulator.faults.set(NAMES[provider], { ...anyFault(), times: 6 });
  const news = async (): Promise<void> => {
    for (let round = 0; round < 6; round += 1) {
      await till.emulator.webhooks.sendPending({ copies: 2, order: 'shuffled', parallel: 8, only: () => random() < 0.5 });
      await till.world.runJobs();
    }
  };
  await Promise.all([...acts.map((act) => act()), news()]);
  // A third of what is left never comes. What does come late meets orders that have expired.
  recover();
  for (const { made } of day.slice(0, 6)) await till.expire(made.order.id);
  await till.emulator.webhooks.sendPending({ copies: 3, order: 'reversed', parallel: 8, only: () => random() < 0.66 });
  await reconcileAll();

  await till.expectMoneyEqual();
  const fees = await rows(till.world.platform.database.reader, sql<{ provider: Provider; fees: number }>`
    select p.provider, -sum(e.amount)::bigint as fees from payments.ledger_entry e join payments.payment p on p.id = e.payment_id where e.kind = 'FEE' group by p.provider`);
  for (const { provider, fees: kept } of fees) expect({ provider, kept }).toEqual({ provider, kept: till.emulator.sums(NAMES[provider]).fees });
  const ends = new Set<string>();
  for (const { made } of day) {
    const { order, held, expected } = await till.books(made.order.id);
    const { reserved } = await till.shop.stock(made.variantId);
    expect({ order, expected, reserved }).toEqual({ order, expected: 0, reserved: order === 'CONFIRMED' ? 1 : 0 });
    ends.add(order);
    if (order === 'CONFIRMED') expect([made.total, made.total - Math.ceil(made.total / 3)]).toContain(held);
    else expect({ order, held }).toEqual({ order, held: 0 });
  }
  expect([...ends].toSorted()).toEqual(['CANCELLED', 'CONFIRMED', 'REFUNDED']);
  const asides = await rows(till.world.platform.database.reader, sql<{ detail: string }>`select detail from payments.provider_event where status = 'MISMATCH' and type <> 'answer'`);
  expect(asides).toEqual([]);
}, 120_000);

function fail(): never {
  throw new Error('There is nothing to choose from');
}

/** Numbers from 0 to 1 that are the same in every run (a linear congruence). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

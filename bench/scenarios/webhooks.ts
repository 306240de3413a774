import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pay } from '../../subgraphs/payments/sandbox/acts/pay.ts';
import type { Notice } from '../../subgraphs/payments/sandbox/facts.ts';
import { startProviderEmulator, type ProviderEmulator } from '../../subgraphs/payments/sandbox/start-provider-emulator.ts';
import { startAarya } from '../aarya.ts';
import { cashOnDeliveryOf, startGuest, totalOf } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { fill } from '../fill.ts';
import { drive, type Timing } from '../load.ts';
import { withClient } from '../postgres.ts';
import { shown } from '../report.ts';
import { findPages, findSamples, turn, type Sample } from '../samples.ts';
import { sendBursts } from '../webhook-bursts.ts';
import { ADDRESS, EMAIL, PINCODE } from '../workloads/journey.ts';
import { productList } from '../workloads/product-list.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Scenario } from './scenario.ts';

/** Each paid order is told of by three webhooks, and every other webhook comes twice: 6,666 and 3,334 copies. */
const ORDERS = 2222;
const WEBHOOKS = 10_000;
const BURST = 200;
const P99_LIMIT = 1000; // milliseconds; providers wait for five seconds
const SLOWER_LIMIT = 1.5;
/** Visitors of the list at once, and how many are measured before the webhooks come. */
const VISITORS_AT_ONCE = 2;

/** The providers' webhooks at their worst, while customers look at products: what is answered, what is lost, who waits. */
export const webhooks: Scenario = async ({ postgres, started, options }) => {
  const [orders, count] = options.isQuick ? [66, 300] : [ORDERS, WEBHOOKS];
  const url = await postgres.createDatabase('webhooks');
  await fill(postgres, url, 500);
  const emulator = await startProviderEmulator();
  started.add(() => emulator.stop());
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder, environment: emulator.environment });
  await place(aarya.origin, await findSamples(url), orders);
  const notices = announced(emulator, count);
  console.error(`${orders} orders placed and paid`);

  const list = productList({ origin: aarya.origin, databaseUrl: url, pages: await findPages(aarya.origin), samples: [] });
  await browse(aarya.origin, list, { visits: count / 10 });
  const alone = await browse(aarya.origin, list, { visits: count / 5 });
  const { of: answered, timing: whileComing } = await browsingWhile(aarya.origin, list, () => sendBursts(aarya.origin, { sandbox: emulator.sandbox, notices, burst: BURST }));
  console.error(`${count} webhooks answered`);
  const { of: takenIn, timing: whileTakenIn } = await browsingWhile(aarya.origin, list, () => untilTakenIn(url));
  const wrong = await wrongEffects(url, emulator, notices);
  return {
    title: `${count.toLocaleString('en-GB')} webhooks in bursts of ${BURST}`,
    notes: [
      `${orders.toLocaleString('en-GB')} orders are paid at emulators of Razorpay and Stripe; their webhooks, a third of all being copies of others and all in random order, are sent ${BURST} at once, the next burst as soon as `
      + `the last one is answered. Meanwhile, and then until the server's jobs have taken in the last event, ${VISITORS_AT_ONCE} visitors look at lists of products without a pause. Server with its jobs, PostgreSQL, providers and visitors share one machine.`,
    ],
    tables: [
      { caption: 'Webhooks', columns: ['', 'a second', 'p50 ms', 'p99 ms', 'slowest ms'], rows: [['answered', ...[count / answered.seconds, answered.p50, answered.p99, answered.slowest].map(shown)], ['taken in', shown(count / (answered.seconds + takenIn)), '', '', '']] },
      { caption: 'ProductList', columns: ['', 'a second', 'p50 ms', 'p99 ms'], rows: [timingRow('alone', alone), timingRow('while webhooks come', whileComing), timingRow('while the rest is taken in', whileTakenIn)] },
    ],
    marks: [
      { what: 'webhooks not answered with 2xx', kind: 'count', found: answered.refused, limit: 0, unit: '' },
      { what: 'events, orders and ledger entries lost or doubled, paise that differ', kind: 'count', found: wrong, limit: 0, unit: '' },
      { what: 'webhooks: p99', kind: 'measure', found: answered.p99, limit: P99_LIMIT, unit: ' ms' },
      { what: 'ProductList while webhooks come, beside alone, p50', kind: 'measure', found: whileComing.p50 / alone.p50, limit: SLOWER_LIMIT, unit: ' ×' },
      { what: 'ProductList while the rest is taken in, beside alone, p50', kind: 'measure', found: whileTakenIn.p50 / alone.p50, limit: SLOWER_LIMIT, unit: ' ×' },
    ],
  };
};

function timingRow(name: string, timing: Timing): string[] {
  return [name, ...[timing.perSecond, timing.p50, timing.p99].map(shown)];
}

/** Places orders over one piece each, in turn to be paid at Razorpay and Stripe. */
async function place(origin: string, samples: readonly Sample[], orders: number): Promise<void> {
  await drive({ origin, visitors: orders, connections: 10, act: async (connection, index) => order(connection, turn(samples, index), index % 2 === 0 ? 'RAZORPAY' : 'STRIPE') });
}

async function order(connection: Connection, { variantId }: Sample, paymentProvider: string): Promise<void> {
  const token = await startGuest(connection);
  await connection.run('CartLineAdd', { input: { variantId, quantity: 1 } }, token);
  const deliveryMethodId = cashOnDeliveryOf(await connection.run('DeliveryMethods', { pincode: PINCODE }, token));
  const expectedTotal = totalOf(await connection.run('CartDeliverySet', { input: { pincode: PINCODE, deliveryMethodId } }, token));
  await connection.run('OrderPlace', { input: { idempotencyKey: randomUUID(), expectedTotal, email: EMAIL, shippingAddress: ADDRESS, deliveryMethodId, paymentProvider } }, token);
}

/** Has every order paid, and returns the webhooks of it: each once, so many of them twice, in random order. */
function announced({ sandbox }: ProviderEmulator, count: number): Notice[] {
  for (const bill of sandbox.books.bills.all()) pay(sandbox, bill);
  const distinct = sandbox.books.notices.all();
  return shuffled([...distinct, ...shuffled(distinct).slice(0, count - distinct.length)]);
}

function shuffled<T>(things: readonly T[]): T[] {
  return things.map((thing) => ({ thing, at: Math.random() })).toSorted((a, b) => a.at - b.at).map(({ thing }) => thing);
}

/** Visitors of the list, so many in all or until it is over. */
async function browse(origin: string, list: Workload, { visits, isOver = () => false }: { visits: number; isOver?: () => boolean }): Promise<Timing> {
  return drive({ origin, visitors: visits, connections: VISITORS_AT_ONCE, act: await list.onGraph(0), isOver });
}

/** Visitors of the list as long as something lasts. */
async function browsingWhile<T>(origin: string, list: Workload, act: () => Promise<T>): Promise<{ of: T; timing: Timing }> {
  const state = { isOver: false };
  const browsing = browse(origin, list, { visits: Infinity, isOver: () => state.isOver });
  const of = await act().finally(() => { state.isOver = true; });
  return { of, timing: await browsing };
}

/** Waits until no event is waiting any more; in seconds. */
async function untilTakenIn(url: string): Promise<number> {
  const began = performance.now();
  return withClient(url, async (client) => {
    for (;;) {
      const { rows: [row] } = await client.query<{ waiting: boolean }>("select exists (select from payments.provider_event where status = 'RECEIVED') as waiting");
      if (row?.waiting !== true) return (performance.now() - began) / 1000;
      await sleep(100);
    }
  });
}

/** How many events, orders and entries are missing or too many, and by how many paise ledger and providers differ. */
async function wrongEffects(url: string, emulator: ProviderEmulator, notices: readonly Notice[]): Promise<number> {
  const paid = emulator.sandbox.books.bills.all().length;
  const sums = [emulator.sums('razorpay'), emulator.sums('stripe')];
  return withClient(url, async (client) => {
    const { rows: [found] } = await client.query<{ events: number; confirmed: number; captures: number; captured: string; kept_aside: number }>(`
      select (select count(*)::int from payments.provider_event) as events,
        (select count(*)::int from payments.provider_event where status = 'MISMATCH') as kept_aside,
        (select count(*)::int from orders.order where status = 'CONFIRMED') as confirmed,
        (select count(*)::int from payments.ledger_entry where kind = 'CAPTURED') as captures,
        (select coalesce(sum(amount), 0) from payments.ledger_entry where kind = 'CAPTURED') as captured`);
    if (found === undefined) throw new Error('PostgreSQL counted nothing.');
    const differences = [
      found.events - new Set(notices.map(({ id }) => id)).size, found.confirmed - paid, found.captures - paid, found.kept_aside,
      Number(found.captured) - sums.reduce((total, each) => total + each.captured, 0),
    ];
    return differences.reduce((total, difference) => total + Math.abs(difference), 0);
  });
}

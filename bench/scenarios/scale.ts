import { startAarya, type Aarya } from '../aarya.ts';
import { signIn } from '../answers.ts';
import { connect } from '../connection.ts';
import { fill } from '../fill.ts';
import type { Act } from '../load.ts';
import type { Mark } from '../marks.ts';
import { measure, type Cost } from '../measure.ts';
import { withClient } from '../postgres.ts';
import { shown, type Table } from '../report.ts';
import { turn } from '../samples.ts';
import { grow, SHOP_AGE_YEARS, type Size } from './scale-data.ts';
import type { Scenario } from './scenario.ts';

const SIZES: readonly Size[] = [{ products: 1000, orders: 10_000 }, { products: 20_000, orders: 200_000 }, { products: 100_000, orders: 1_000_000 }];
const QUICK_SIZES: readonly Size[] = [{ products: 1000, orders: 1000 }, { products: 2000, orders: 10_000 }];
const FLAT = 1.3;
const VISITORS = 400;

/** Has more days to add up the larger the shop is, so no mark is set for it; its orders do not count. */
const ALL_DAYS = 'Dashboard, three years';
const DAY = 86_400_000;

type Read = { readonly name: string; readonly act: Act };
type Found = { readonly size: Size; readonly costs: readonly (Cost & { readonly name: string })[] };

/** What reads cost as the shop grows: nothing more, if every one of them follows an index. */
export const scale: Scenario = async ({ postgres, started, options }) => {
  const url = await postgres.createDatabase('scale');
  await fill(postgres, url, 1); // so that the server does not begin with its sample
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder });
  const found: Found[] = [];
  for (const size of options.isQuick ? QUICK_SIZES : SIZES) {
    await withClient(url, (client) => grow(client, found.at(-1)?.size ?? null, size));
    const visitors = options.isQuick ? 40 : VISITORS;
    // The smallest size comes first: without this it would pay for what V8 learns of the server's code.
    if (found.length === 0) await measureAll(aarya, { size, visitors: visitors * 3, postgresPid: postgres.pid });
    found.push({ size, costs: await measureAll(aarya, { size, visitors, postgresPid: postgres.pid }) });
    console.error(`${sizeOf(size)}: measured`);
  }
  return {
    title: 'Reads as the shop grows',
    notes: ['CPU in microseconds for one request at 10 connections, of the server and of PostgreSQL together; p50 in milliseconds at one connection. Each request another product; lists from their beginning, as the clients send them; the dashboard for days that hold the same orders at every size, and for all days.'],
    tables: [table('CPU of server and PostgreSQL, µs', found, totalOf), table('of that, PostgreSQL, µs', found, (cost) => cost.postgresCpu), table('p50, ms', found, (cost) => cost.timings.get(1)?.p50 ?? Number.NaN)],
    marks: marksOf(found),
  };
};

async function measureAll(aarya: Aarya, { size, visitors, postgresPid }: { size: Size; visitors: number; postgresPid: number }): Promise<Found['costs']> {
  const costs: Found['costs'][number][] = [];
  for (const { name, act } of await reads(aarya, size)) {
    costs.push({ name, ...await measure({ ...aarya, visitors, prepare: async () => act }, postgresPid) });
  }
  return costs;
}

async function reads(aarya: Aarya, { products }: Size): Promise<Read[]> {
  const connection = connect(aarya.origin);
  try {
    const [customer, staff, admin] = [await signIn(connection, 'customer@aarya.example'), await signIn(connection, 'staff@aarya.example'), await signIn(connection, 'admin@aarya.example')];
    const slugs = Array.from({ length: products }, (_, index) => `scale-${index + 1}`).filter((_, index) => (index + 1) % 30 !== 0);
    return [
      { name: 'ProductList', act: (each) => each.run('ProductList', {}) },
      { name: 'ProductDetail', act: (each, index) => each.run('ProductDetail', { slug: turn(slugs, index * 7919) }) },
      { name: 'MyOrders', act: (each) => each.run('MyOrders', {}, customer) },
      { name: 'Orders (staff)', act: (each) => each.run('Orders', {}, staff) },
      { name: 'Dashboard, ten days', act: (each) => each.run('Dashboard', { range: firstDays(10) }, admin) },
      { name: ALL_DAYS, act: (each) => each.run('Dashboard', { range: firstDays(365 * SHOP_AGE_YEARS) }, admin) },
    ];
  } finally {
    await connection.close();
  }
}

/** So many days from when the shop began; all sizes have the same orders in the first ten. */
function firstDays(days: number): { from: string; to: string } {
  const began = new Date();
  began.setUTCFullYear(began.getUTCFullYear() - SHOP_AGE_YEARS);
  return { from: dateOf(began), to: dateOf(new Date(began.getTime() + (days - 1) * DAY)) };
}

function dateOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

function table(caption: string, found: readonly Found[], valueOf: (cost: Cost) => number): Table {
  const names = found[0]?.costs.map((cost) => cost.name) ?? [];
  return {
    caption,
    columns: ['read', ...found.map(({ size }) => sizeOf(size)), 'last × first'],
    rows: names.map((name, index) => {
      const values = found.map(({ costs }) => { const cost = costs[index]; return cost === undefined ? Number.NaN : valueOf(cost); });
      return [name, ...values.map(shown), shown((values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN))];
    }),
  };
}

function marksOf(found: readonly Found[]): Mark[] {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first.costs.flatMap((cost, index): Mark[] => {
    const grown = last.costs[index];
    return grown === undefined || cost.name === ALL_DAYS ? [] : [{ what: `${cost.name}: CPU at the largest size beside the smallest`, kind: 'measure', found: totalOf(grown) / totalOf(cost), limit: FLAT, unit: ' ×' }];
  });
}

function totalOf(cost: Cost): number {
  return cost.cpu + cost.postgresCpu;
}

function sizeOf({ products, orders }: Size): string {
  return `${products.toLocaleString('en-GB')} products, ${orders.toLocaleString('en-GB')} orders`;
}

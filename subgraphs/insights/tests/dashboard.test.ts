import { get as request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, rows, sql } from '#database';
import { expectError, race, sequence, until, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../orders/tests/shop.ts';
import { streamSales } from '../domain/list-sales.ts';
import { rollUpSales } from '../jobs/roll-up-sales.ts';
import { copyOrder as copy } from './copy-order.ts';
import { IST, istDay } from './ist-day.ts';
import { salesOfRows } from './sales-of-rows.ts';

const DAY = 86_400_000;
/** Chosen anew in every run; SALES_SEED repeats what was chosen. */
const SEED = Number(process.env['SALES_SEED'] ?? Date.now() % 1_000_000);
let site: World;
let shop: Shop;
let staff: Client;
let saree: string;
let kurta: string;
/** The day that is about to end in India when the tests begin, the one after, and some days that hold everything. */
let today: string;
let tomorrow: string;
let begin: string;
let end: string;
beforeAll(async () => {
  site = await world();
  const now = site.clock.now().getTime();
  const midnight = Math.ceil((now + IST) / DAY) * DAY - IST;
  site.clock.advance(midnight - 1 - now);
  [today, tomorrow, begin, end] = [istDay(midnight - 1), istDay(midnight), istDay(midnight - 110 * DAY), istDay(midnight + 10 * DAY)] as const;
  shop = await openShop(site);
  staff = await site.staff('INSIGHTS_READ');
  [saree = ''] = await shop.variants({ stock: 100_000, price: 700_00 });
  [kurta = ''] = await shop.variants({ stock: 100_000, price: 300_00 });
});
afterAll(() => site.close());

const dashboard = async (from: string, to = from) => (await staff.must('Dashboard', { range: { from, to } })).dashboard;
const copyOrder = (orderId: string, placedAt: Date, status: string): Promise<string> => copy(site.platform.database.reader, orderId, { placedAt, status });
const rollUp = (): Promise<unknown> => rollUpSales.run({}, site.system);
const waiting = async (): Promise<number> => (await firstRow(site.platform.database.reader, sql<{ count: number }>`select count(*) from insights.sales_change`))?.count ?? -1;

async function expectTrue(from: string, to: string): Promise<void> {
  const given = await dashboard(from, to);
  const right = await salesOfRows(site.platform.database.reader, { from, to });
  expect(given).toMatchObject(right.figures);
  expect(Object.fromEntries(given.ordersByStatus.map((each: any) => [each.status, each.count]))).toEqual(right.ordersByStatus);
  const days = given.revenueByDay.filter((day: any) => day.orderCount > 0).map((day: any) => [day.date, { revenue: day.revenue.amount, orderCount: day.orderCount }]);
  expect(Object.fromEntries(days)).toEqual(right.days);
  expect(given.topProducts.map((top: any) => ({ id: top.product.id, unitsSold: top.unitsSold, revenue: top.revenue.amount }))).toEqual(right.products);
}

describe('dashboard', () => {
  test('F19 tells what was sold to the last second, order by order; days end at midnight in India', async () => {
    const empty = await dashboard(today);
    expect(empty).toMatchObject({ revenue: { amount: 0 }, orderCount: 0, averageOrderValue: null, ordersByStatus: [], topProducts: [], lowStockCount: 0, pendingReturnCount: 0, openConversationCount: 0 });
    expect(empty.revenueByDay).toEqual([{ date: today, revenue: { amount: 0, currency: 'INR' }, orderCount: 0 }]);
    expect(empty.computedAt).toBe(site.clock.now().toISOString());
    const customer = await site.customer();
    const { id } = await shop.order(customer, [saree, kurta]);
    await expectTrue(today, today);
    expect((await dashboard(today)).topProducts.map((top: any) => top.product.title)).toEqual(['Saree 1', 'Saree 2']);
    site.clock.advance(1);
    await shop.order(customer, [kurta]);
    const { revenueByDay } = await dashboard(today, end);
    expect(revenueByDay.slice(0, 3).map((day: any) => [day.date, day.orderCount])).toEqual([[today, 1], [tomorrow, 1], [istDay(Date.parse(tomorrow) + DAY), 0]]);
    await customer.must('OrderCancel', { input: { orderId: id } });
    await expectTrue(begin, end);
  });

  test('F19 stays right when what was rolled up changes: delivered, returned, refunded, cancelled', async () => {
    const customer = await site.customer();
    const delivered = await shop.delivered(customer, [saree]);
    const open = await shop.order(customer, [kurta]);
    await rollUp();
    expect(await waiting()).toBe(0);
    await expectTrue(begin, end);
    const { returnRequest } = await customer.must('ReturnRequest', { input: { orderId: delivered.id, lines: [{ orderLineId: delivered.lines[0]?.id, quantity: 1, reason: 'SIZE_TOO_SMALL' }] } });
    expect((await dashboard(tomorrow)).pendingReturnCount).toBe(1);
    for (const to of ['APPROVED', 'RECEIVED', 'REFUNDED']) await shop.admin.must('ReturnTransition', { input: { returnId: returnRequest.return.id, to, ...(to === 'RECEIVED' ? { restock: true } : {}) } });
    await customer.must('OrderCancel', { input: { orderId: open.id } });
    expect(await waiting()).toBeGreaterThan(0);
    await expectTrue(begin, end);
    expect((await dashboard(tomorrow)).refunds.amount).toBe(700_00);
    await rollUp();
    await expectTrue(begin, end);
  });

  test(`F19 equals the sums of the raw orders over random orders, changes and ranges, while the job folds (SALES_SEED=${SEED})`, async () => {
    const random = sequence(SEED);
    const first = await shop.order(await site.customer(), [saree, kurta]);
    const statuses = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED', 'REFUNDED'];
    const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] ?? values[0] as T;
    const ids: string[] = [];
    const someTime = (): number => Date.parse(begin) + random() * 109 * DAY;
    const day = (): string => istDay(someTime());
    for (let round = 0; round < 6; round += 1) {
      await Promise.all([
        ...Array.from({ length: 25 }, async () => { ids.push(await copyOrder(first.id, new Date(someTime()), any(statuses))); }),
        ...Array.from({ length: 15 }, () => rows(site.platform.database.reader, sql`update orders.order set status = ${any(statuses)}, cancel_reason = null where id = ${ids.length === 0 ? first.id : any(ids)}`)),
        rollUp(), rollUp(),
      ]);
      const [from = '', to = ''] = [day(), day()].toSorted();
      await expectTrue(from, to);
      await expectTrue(begin, end);
    }
  });

  test('F19 never shows a change half folded', async () => {
    const count = (await dashboard(begin, end)).orderCount;
    await rows(site.platform.database.reader, sql`update orders.order set status = 'DELIVERED', cancel_reason = null`);
    let isFolding = true;
    const folding = (async () => { for (let left = await waiting(); left > 0; left -= 7) await rows(site.platform.database.reader, sql`select insights.fold_sales(7)`); isFolding = false; })();
    while (isFolding) expect((await dashboard(begin, end)).ordersByStatus).toEqual([{ status: 'DELIVERED', count }]);
    await folding;
    expect(await waiting()).toBe(0);
  });

  test('F19 counting all anew keeps nobody waiting and loses nothing: not what began before it, nor what is sold meanwhile', async () => {
    const { reader } = site.platform.database;
    const customer = await site.customer();
    const first = await shop.order(customer, [saree, kurta]);
    const early = await reader.startTransaction().execute();
    await copy(early, first.id, { placedAt: site.clock.now(), status: 'CONFIRMED' });
    const rebuild = await reader.startTransaction().execute();
    await rows(rebuild, sql`select insights.rebuild_sales('Asia/Kolkata')`);
    const meanwhile = await shop.order(customer, [kurta]);
    await shop.delivered(customer, [saree]);
    await customer.must('OrderCancel', { input: { orderId: meanwhile.id } });
    await expectTrue(begin, end);
    await rebuild.commit().execute();
    await expectTrue(begin, end);
    await early.commit().execute();
    await expectTrue(begin, end);
    await rollUp();
    await expectTrue(begin, end);
  });

  test('reads days and months, not orders: as many statements, and a row a status, for a hundred orders as for one', async () => {
    const [{ id } = { id: '' }] = await rows(site.platform.database.reader, sql<{ id: string }>`select id from orders.order limit 1`);
    const counted = () => site.statements(() => dashboard(begin, end));
    const few = await counted();
    for (let n = 0; n < 100; n += 1) await copyOrder(id, site.clock.now(), 'CONFIRMED');
    await rollUp();
    expect(await counted()).toBe(few);
    const { kept } = (await firstRow(site.platform.database.reader, sql<{ kept: number }>`select count(*) as kept from insights.sales where measure = 'STATUS' and grain = 'DAY' and day = ${tomorrow}`)) ?? { kept: -1 };
    expect(kept).toBeLessThanOrEqual(statusesOf(await dashboard(tomorrow)) + 7);
  });

  test('refuses a range that ends before it begins or is longer than ten years', async () => {
    expectError(await staff.run('Dashboard', { range: { from: '2026-11-02', to: '2026-11-01' } }), 'BAD_USER_INPUT');
    expectError(await staff.run('Dashboard', { range: { from: '2006-11-02', to: '2026-11-01' } }), 'BAD_USER_INPUT');
  });
});

function statusesOf(given: { ordersByStatus: readonly unknown[] }): number {
  return given.ordersByStatus.length;
}

describe('salesReport', () => {
  const report = async (by: string, first = 100, after: string | null = null) => {
    const { data } = await staff.send(`query($by: SalesReportBy!, $first: Int, $after: String) { salesReport(range: { from: "${begin}", to: "${end}" }, by: $by, first: $first, after: $after) { nodes { key label count revenue { amount } } pageInfo { hasNextPage endCursor } totalCount } }`, { by, first, after });
    return data.salesReport;
  };

  test.each(['DAY', 'STATE', 'PRODUCT', 'CATEGORY'])('by %s adds up to the same revenue, page by page', async (by) => {
    const { revenue, topProducts } = await dashboard(begin, end);
    const goods = topProducts.reduce((sum: number, top: any) => sum + top.revenue.amount, 0);
    const parts: { key: string; revenue: { amount: number } }[] = [];
    for (let after: string | null = null; ;) {
      const page: any = await report(by, 2, after);
      parts.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) { expect(parts).toHaveLength(page.totalCount); break; }
      after = page.pageInfo.endCursor;
    }
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    expect(parts.reduce((sum, part) => sum + part.revenue.amount, 0)).toBe(['DAY', 'STATE'].includes(by) ? revenue.amount : goods);
  });

  test('by PROVIDER tells of the payments that were completed', async () => {
    expect((await report('PROVIDER')).nodes).toEqual([expect.objectContaining({ key: 'CASH_ON_DELIVERY', count: 2 })]);
  });
});

describe('a sales report as CSV', () => {
  const csvUrl = async (by: string): Promise<string> =>
    (await staff.send(`query($by: SalesReportBy!) { salesReport(range: { from: "${begin}", to: "${end}" }, by: $by, first: 0) { csvUrl } }`, { by })).data.salesReport.csvUrl;
  const get = (url: string) => site.server.inject({ method: 'GET', url });

  test('holds every part, is on the audit trail, and disarms what a spreadsheet would run', async () => {
    const { adminProduct } = await shop.admin.must('AdminProduct', { id: (await dashboard(begin, end)).topProducts[0].product.id });
    await shop.admin.must('ProductUpdate', { input: { id: adminProduct.id, version: adminProduct.version, title: '=HYPERLINK("http://evil.example")' } });
    const url = await csvUrl('PRODUCT');
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(body.startsWith('\ufeffkey,label,count,revenue\r\n')).toBe(true);
    expect(body).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const { auditLog } = await shop.admin.must('AuditLog', { filter: { action: 'salesExport' } });
    expect(auditLog.nodes[0].summary).toBe(`Sales by product from ${begin} to ${end} exported`);
    expect((await get(await csvUrl('DAY'))).body.trim().split('\r\n')).toHaveLength(1 + (await dashboard(begin, end)).revenueByDay.filter((day: any) => day.revenue.amount > 0).length);
  });

  test('F34 that fails on its way is an error of its own, and the process goes on', async () => {
    const url = await csvUrl('PRODUCT');
    await rows(site.platform.database.reader, sql`alter table catalog.product rename column title to mislaid`);
    const failed = await get(url);
    await rows(site.platform.database.reader, sql`alter table catalog.product rename column mislaid to title`);
    expect([failed.statusCode, failed.json().errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect((await get(url)).statusCode).toBe(200);
  });

  /** So many states as no country has, sold to on one day; each a kilobyte. */
  const manyStates = (count: number): Promise<unknown> => rows(site.platform.database.reader, sql`
    insert into insights.sales (measure, grain, day, key, count, amount) select 'STATE', 'DAY', '2020-01-15', lpad(n::text, 1000, 'x'), 1, n from generate_series(1, ${count}::int) n`);
  const noStates = (): Promise<unknown> => rows(site.platform.database.reader, sql`delete from insights.sales where day = '2020-01-15'`);
  const openReads = async (): Promise<number> => (await firstRow(site.platform.database.reader, sql<{ count: number }>`
    select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like 'fetch forward%'`))?.count ?? -1;

  test('is as of one instant, however long it is read', async () => {
    await manyStates(1_200);
    const taken: number[] = [];
    for await (const row of streamSales(site.system, { range: { from: '2020-01-10', to: '2020-01-20' }, by: 'STATE' })) {
      if (taken.length === 0) await noStates();
      taken.push(row.revenue);
    }
    expect(taken).toEqual(Array.from({ length: 1_200 }, (_, n) => 1_200 - n));
  });

  test('F34 is read no faster than it is taken, by two at once, and by nobody who has gone away', async () => {
    await manyStates(24_000);
    const url = (await staff.must('SalesReport', { range: { from: '2020-01-10', to: '2020-01-20' }, by: 'STATE' })).salesReport.csvUrl;
    const address = await site.server.listen({ host: '127.0.0.1', port: 0 });
    const begun = await race(2, () => new Promise<IncomingMessage>((resolve, reject) => { request(address + url, (response) => { response.once('readable', () => resolve(response)); }).once('error', reject); }));
    await until('both are being read', async () => await openReads() === 2);
    const third = await get(url);
    expect([third.statusCode, third.headers['retry-after'], third.json().errors[0].extensions.code]).toEqual([503, '10', 'SERVICE_UNAVAILABLE']);
    for (const response of begun) response.destroy();
    await until('nothing is read any more', async () => await openReads() === 0);
    await noStates();
    await until('there is room again', async () => (await get(url)).statusCode === 200);
  });

  test('opens to nobody without the link, nor for somebody who may not read it any more', async () => {
    const url = await csvUrl('STATE');
    const statuses = async (...urls: string[]): Promise<number[]> => Promise.all(urls.map(async (each) => (await get(each)).statusCode));
    expect(await statuses(url.replace('state', 'product'), url.replace(begin, today), url.split('?')[0] ?? '', url)).toEqual([403, 403, 403, 200]);
    await rows(site.platform.database.reader, sql`update accounts."user" set permissions = '{}' where role = 'STAFF'`);
    expect(await statuses(url)).toEqual([403]);
    await rows(site.platform.database.reader, sql`update accounts."user" set permissions = '{INSIGHTS_READ}' where role = 'STAFF'`);
  });
});

describe('a shop that moves to another time zone', () => {
  test('F22 is told to wait, and has its days counted anew by the next run of the job', async () => {
    const moved = await world({ beside: site, environment: { SHOP_TIME_ZONE: 'America/New_York' } });
    try {
      const client = await moved.staff('INSIGHTS_READ');
      const range = { from: today, to: today };
      expectError(await client.run('Dashboard', { range }), 'SERVICE_UNAVAILABLE');
      const before = (await dashboard(begin, end)).orderCount;
      await rollUpSales.run({}, moved.system);
      expect((await client.must('Dashboard', { range })).dashboard.revenueByDay[0].orderCount).toBeGreaterThanOrEqual(2); // both sides of India's midnight are one day there
      expect((await client.must('Dashboard', { range: { from: istDay(Date.parse(begin) - DAY), to: end } })).dashboard.orderCount).toBe(before);
    } finally {
      await moved.close();
    }
  });
});

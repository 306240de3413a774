import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows, sql, unitOfWork } from '#database';
import { race, world, type Client, type World } from '#testing';
import { businessDay, financialYear } from '#time';
import { PDFParse } from 'pdf-parse';
import { nextNumber, type Series } from '../domain/next-number.ts';
import { ADDRESS, openShop, type Delivered, type Placed, type Shop } from './shop.ts';

let w: World;
let shop: Shop;
let variantId: string;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
  [variantId = ''] = await shop.variants({ stock: 1000 });
});
afterAll(() => w.close());

async function moved(orderId: string, ...path: string[]): Promise<void> {
  for (const to of path) await shop.admin.must('OrderTransition', { input: { orderId, to } });
}
async function dispatched(client: Client): Promise<Placed> {
  const order = await shop.order(client, [variantId]);
  await moved(order.id, 'PROCESSING', 'SHIPPED');
  return order;
}
/** A return of pieces of a delivered order, received and ready to be refunded. */
async function received(client: Client, { id, lines: [line] }: Delivered, quantity: number, reason = 'CHANGED_MIND'): Promise<string> {
  const { returnRequest } = await client.must('ReturnRequest', { input: { orderId: id, lines: [{ orderLineId: line?.id, quantity, reason }] } });
  await shop.admin.must('ReturnTransition', { input: { returnId: returnRequest.return.id, to: 'APPROVED' } });
  await shop.admin.must('ReturnTransition', { input: { returnId: returnRequest.return.id, to: 'RECEIVED', restock: true } });
  return returnRequest.return.id;
}
async function documents(client: Client, number: string) {
  const { data } = await client.send(`query ($number: String!) { order(number: $number) {
    invoice { number issuedAt html pdfUrl } creditNotes { number issuedAt total { amount } tax { amount } html pdfUrl } } }`, { number });
  return data.order;
}
const open = (url: string) => w.server.inject({ method: 'GET', url });
async function readPdf(url: string): Promise<{ text: string; pages: number }> {
  const response = await open(url);
  expect(response.statusCode).toBe(200);
  expect(response.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
  const parser = new PDFParse({ data: new Uint8Array(response.rawPayload) });
  const { text, total } = await parser.getText();
  await parser.destroy();
  return { text: text.replace(/\s+/g, ' '), pages: total };
}
const thisYear = () => financialYear(businessDay(w.clock.now(), w.platform.config.shop.timeZone));
/** Draws a number and fails afterwards, as a unit does whose last step is refused. */
async function failAfterNumber(series: Series): Promise<void> {
  const rolledBack = unitOfWork(w.system, async (unit) => {
    await nextNumber(unit, series, thisYear());
    throw new Error('the courier was not there');
  });
  await expect(rolledBack).rejects.toThrow('the courier was not there');
}
async function sequence(table: 'orders.invoice' | 'orders.credit_note'): Promise<number[]> {
  const found = await rows(w.platform.database.reader, sql<{ sequence: number }>`select sequence from ${sql.table(table)} order by sequence`);
  return found.map((row) => row.sequence);
}

describe('the numbers of tax documents', () => {
  test('of invoices have no gap, with 12 dispatches at once of which a third fails after its number', async () => {
    const guest = await w.guest();
    const orders: Placed[] = [];
    for (let n = 0; n < 8; n += 1) orders.push(await shop.order(guest, [variantId]));
    for (const order of orders) await moved(order.id, 'PROCESSING');
    await race(12, async (index) => (index % 3 === 0 ? failAfterNumber('INVOICE') : moved(orders[index - 1 - Math.floor(index / 3)]?.id ?? '', 'SHIPPED')));
    const issued = await sequence('orders.invoice');
    expect(issued).toHaveLength(8);
    expect(issued).toEqual(issued.map((_, index) => index + 1));
  });

  test('of credit notes have no gap, with 9 refunds at once of which a third fails after its number', async () => {
    const returns = await race(6, async () => {
      const guest = await w.guest();
      return received(guest, await shop.delivered(guest, [variantId]), 1);
    });
    await race(9, async (index) => (index % 3 === 0
      ? failAfterNumber('CREDIT_NOTE')
      : shop.admin.must('ReturnTransition', { input: { returnId: returns[index - 1 - Math.floor(index / 3)], to: 'REFUNDED' } })));
    const issued = await sequence('orders.credit_note');
    expect(issued).toHaveLength(6);
    expect(issued).toEqual(issued.map((_, index) => index + 1));
  });

  test('count each series and each financial year for itself, in at most 16 characters', async () => {
    const drawn = await unitOfWork(w.system, async (unit) => [
      await nextNumber(unit, 'CREDIT_NOTE', '9798'), await nextNumber(unit, 'CREDIT_NOTE', '9798'), await nextNumber(unit, 'CREDIT_NOTE', '9899'), await nextNumber(unit, 'INVOICE', '9798'),
    ]);
    expect(drawn.map(({ number }) => number)).toEqual(['AC/9798/000001', 'AC/9798/000002', 'AC/9899/000001', 'AA/9798/000001']);
    expect(drawn.every(({ number }) => number.length <= 16)).toBe(true);
  });
});

/** What rule 46 asks for, of an order of one shirt at ₹500 with delivery at ₹79 within Karnataka. */
const ON_THE_INVOICE = [
  'Tax invoice', 'Aarya Example Private Limited', '1 Example Road, Karnataka', '29AAAAA0000A1ZY', 'Karnataka (29)', 'Place of supply', '6109',
  'CGST 2.5 %', '₹13.79', '₹476.19', '₹579.00', 'Delivery (Standard)',
];

describe('an invoice', () => {
  test('shows what the law asks for as a page and as a PDF, once the order is dispatched, names in Indian scripts included', async () => {
    const guest = await w.guest();
    const input = { ...await shop.fill(guest, [variantId]), shippingAddress: { ...ADDRESS, name: 'आशा राव' } };
    const { orderPlace: { order } } = await guest.must('OrderPlace', { input });
    expect(await documents(guest, order.number)).toEqual({ invoice: null, creditNotes: [] });
    await moved(order.id, 'PROCESSING', 'SHIPPED');
    const { invoice } = await documents(guest, order.number);
    expect(invoice.number).toMatch(/^AA\/\d{4}\/\d{6}$/);
    const { text, pages } = await readPdf(invoice.pdfUrl);
    expect(pages).toBe(1);
    for (const part of [...ON_THE_INVOICE, invoice.number, order.number, 'आशा राव']) {
      expect(invoice.html).toContain(part);
      expect(text).toContain(part);
    }
    const [first, second] = [await open(invoice.pdfUrl), await open(invoice.pdfUrl)];
    expect(first.headers['content-disposition']).toBe(`inline; filename="${invoice.number.replaceAll('/', '-')}.pdf"`);
    expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  });

  test('is a PDF of as many pages as it needs', async () => {
    const many = await shop.variants({ stock: 1, count: 60 });
    const guest = await w.guest();
    const order = await shop.order(guest, many);
    await moved(order.id, 'PROCESSING', 'SHIPPED');
    const { text, pages } = await readPdf((await documents(guest, order.number)).invoice.pdfUrl);
    expect(pages).toBeGreaterThan(1);
    for (const size of ['Size 0,', 'Size 59,', 'Total, GST included']) expect(text).toContain(size);
  });

  test('F21 opens only with a link that the graph made for whom may see it, for 15 minutes, and that opens nothing else', async () => {
    const [guest, other] = [await w.guest(), await w.guest()];
    const [order, theirs] = [await dispatched(guest), await dispatched(other)];
    expect(await documents(other, order.number)).toBeNull();
    const { pdfUrl } = (await documents(await w.staff('ORDERS_READ'), order.number)).invoice;
    expect((await open(pdfUrl)).statusCode).toBe(200);
    const [path = '', query = ''] = pdfUrl.split('?');
    const expires = Number(new URLSearchParams(query).get('expires'));
    const forged = [
      path, `${path}?`, `${path}?expires=${expires}`, `${path}?${query.replace(String(expires), String(expires + 1))}`, `${pdfUrl.slice(0, -1)}${pdfUrl.endsWith('A') ? 'B' : 'A'}A`,
      pdfUrl.replace(order.number, theirs.number), `${path}?expires=1e99&signature=`, `${path}?expires=NaN&signature=%00`,
    ];
    for (const link of forged) {
      const response = await open(link);
      expect(response.statusCode).toBe(403);
      expect(response.json().errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    w.clock.advance(15 * 60 * 1000);
    expect((await open(pdfUrl)).statusCode).toBe(403);
  });
});

describe('a credit note', () => {
  test('names its invoice and what is credited, sums to what was given back, and is a page and a PDF', async () => {
    shop = await openShop(w); // The clock was moved on, and with it the session of staff.
    const guest = await w.guest();
    await guest.must('CartLineAdd', { input: { variantId, quantity: 1 } });
    const order = await shop.delivered(guest, [variantId]);
    for (const quantity of [1, 1]) {
      await shop.admin.must('ReturnTransition', { input: { returnId: await received(guest, order, quantity, 'DEFECTIVE'), to: 'REFUNDED' } });
    }
    const { invoice, creditNotes } = await documents(guest, order.number);
    expect(creditNotes.map((each: { total: { amount: number } }) => each.total.amount)).toEqual([500_00, 500_00]);
    const [first] = creditNotes;
    const { text } = await readPdf(first.pdfUrl);
    for (const part of ['Credit note', first.number, invoice.number, order.number, '29AAAAA0000A1ZY', '6109', '5 %', '₹476.19', '₹11.91', '₹11.90', '₹500.00', 'Asha Rao']) {
      expect(text).toContain(part);
      expect(first.html).toContain(part);
    }
    expect((await open(first.pdfUrl.replace(/credit-notes\/[^/]+/, 'credit-notes/0'))).statusCode).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectError, expectRefusal, PASSWORD, race, world, type Answer, type Client, type World } from '#testing';
import { addDays, businessDay, startOfBusinessDay } from '#time';
import { openShop, type Shop } from './shop.ts';

const ZONE = 'Asia/Kolkata';
const address = { name: 'Asha Rao', phone: '98450 12345', line1: '12 MG Road', city: 'Bengaluru', state: 'Karnataka', pincode: '560001' };

let w: World;
let shop: Shop;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
});
afterAll(() => w.close());

type Band = { upTo?: number | null; ratePercent: number };
type Rate = { hsnPrefix: string; validFrom: string; bands: Band[] };

const today = () => businessDay(w.clock.now(), ZONE);
/** The day so many days from today. */
const inDays = (count: number) => addDays(today(), count);
const open = (ratePercent: number): Band[] => [{ ratePercent }];

let signedIn: { client: Client; at: number } | null = null;
/** Staff with a token that is still good: it lasts as long as the clock stands still. */
async function staff(): Promise<Client> {
  const at = w.clock.now().getTime();
  if (signedIn?.at !== at) signedIn = { client: await w.staff('CATALOG_WRITE'), at };
  return signedIn.client;
}
function save(client: Client, rate: Rate): Promise<Answer> {
  const document = `mutation ($input: TaxRateSaveInput!) { taxRateSave(input: $input) {
    taxRate { hsnPrefix validFrom bands { upTo { amount } ratePercent } } userErrors { code message path } } }`;
  return client.send(document, { input: rate });
}
function takeBack(client: Client, { hsnPrefix, validFrom }: Pick<Rate, 'hsnPrefix' | 'validFrom'>): Promise<Answer> {
  return client.send('mutation ($input: TaxRateDeleteInput!) { taxRateDelete(input: $input) { userErrors { code message path } } }', { input: { hsnPrefix, validFrom } });
}
function list(client: Client): Promise<Answer> {
  return client.send('{ taxRates { hsnPrefix validFrom bands { upTo { amount } ratePercent } } }');
}
/** The announced and past rates of a prefix, as they were put in. */
async function ratesOf(hsnPrefix: string): Promise<Rate[]> {
  const { data } = await list(await staff());
  const rates: (Omit<Rate, 'bands'> & { bands: { upTo: { amount: number } | null; ratePercent: number }[] })[] = data.taxRates;
  return rates.filter((rate) => rate.hsnPrefix === hsnPrefix)
    .map((rate) => ({ ...rate, bands: rate.bands.map(({ upTo, ratePercent }) => (upTo === null ? { ratePercent } : { upTo: upTo.amount, ratePercent })) }));
}
function expectDone(answer: Answer): void {
  expect([answer.errors, Object.values(answer.data)]).toMatchObject([[], [{ userErrors: [] }]]);
}
function moveTo(instant: Date): void {
  w.clock.advance(instant.getTime() - w.clock.now().getTime());
}
async function taxOf(client: Client): Promise<number> {
  return (await client.must('Cart')).cart.totals.tax.amount;
}

describe('taxRateSave', () => {
  test('announces a rate that holds from the first instant of its day on; an order keeps the tax it was placed with', async () => {
    const rate = { hsnPrefix: '6110', validFrom: inDays(3), bands: [{ upTo: 500_00, ratePercent: 2.5 }, { ratePercent: 12 }] };
    const saved = await save(await staff(), rate);
    expect(saved.data.taxRateSave).toEqual({ userErrors: [], taxRate: { ...rate, bands: [{ upTo: { amount: 500_00 }, ratePercent: 2.5 }, { upTo: null, ratePercent: 12 }] } });
    expect(await ratesOf('6110')).toEqual([rate]);

    const email = `${newId()}@aarya.example`;
    await w.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha Rao' } });
    const signIn = async () => w.as((await w.nobody.must('SignIn', { input: { email, password: PASSWORD } })).signIn.session.accessToken);
    const { variants: [variant] } = await shop.product({ price: 1_120_00, stock: 9, hsnCode: '61101120' });
    const early = await signIn();
    await early.must('CartLineAdd', { input: { variantId: variant?.id } });
    const { orderPlace } = await early.must('OrderPlace', { input: {
      idempotencyKey: 'before', expectedTotal: 1_120_00, email, shippingAddress: address, deliveryMethodId: shop.standard.id, paymentProvider: 'CASH_ON_DELIVERY',
    } });
    await early.must('CartLineAdd', { input: { variantId: variant?.id } });

    moveTo(new Date(startOfBusinessDay(rate.validFrom, ZONE).getTime() - 1));
    const customer = await signIn();
    expect(await taxOf(customer)).toBe(53_33);
    w.clock.advance(1);
    expect(await taxOf(customer)).toBe(120_00);
    const { data } = await customer.send('query ($number: String!) { order(number: $number) { totals { tax { amount } } lines { tax { amount } } } }', { number: orderPlace.order.number });
    expect(data.order).toMatchObject({ totals: { tax: { amount: 53_33 } }, lines: [{ tax: { amount: 53_33 } }] });
  });

  test('never changes what is in force or was', async () => {
    const client = await staff();
    const [seeded] = await ratesOf('61');
    const rate = { hsnPrefix: '6201', validFrom: inDays(1), bands: open(3) };
    expectDone(await save(client, rate));
    moveTo(startOfBusinessDay(rate.validFrom, ZONE));
    const later = await staff();
    for (const validFrom of [today(), inDays(-1), '2025-09-22', seeded?.validFrom ?? '']) {
      expectRefusal(await save(later, { hsnPrefix: '61', validFrom, bands: open(1) }), 'INVALID', ['validFrom']);
      expectRefusal(await takeBack(later, { hsnPrefix: '61', validFrom }), 'INVALID', ['validFrom']);
    }
    expectRefusal(await save(later, { ...rate, bands: open(5) }), 'INVALID', ['validFrom']);
    expectRefusal(await takeBack(later, rate), 'INVALID', ['validFrom']);
    expect(await ratesOf('6201')).toEqual([rate]);
    expect((await ratesOf('61')).map(({ validFrom }) => validFrom)).toEqual(['2017-07-01', '2025-09-22']);
  });

  test('replaces a rate that is announced for the same goods and day, and no other', async () => {
    const client = await staff();
    const [first, second, third] = [inDays(1), inDays(2), inDays(3)].map((validFrom) => ({ hsnPrefix: '6202', validFrom, bands: open(5) }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three days');
    for (const rate of [first, second, third]) expectDone(await save(client, rate));
    const changed = { ...second, bands: [{ upTo: 1_000_00, ratePercent: 0 }, { upTo: 2_000_00, ratePercent: 0.25 }, { ratePercent: 40 }] };
    expectDone(await save(client, changed));
    expect(await ratesOf('6202')).toEqual([first, changed, third]);
    expectDone(await takeBack(client, first));
    expect(await ratesOf('6202')).toEqual([changed, third]);
    expectRefusal(await takeBack(client, first), 'NOT_FOUND', ['hsnPrefix']);
  });

  test('by ten at once for the same goods and day leaves one of them, whole', async () => {
    const client = await staff();
    const rates = Array.from({ length: 10 }, (_, index) => ({
      hsnPrefix: '6203', validFrom: inDays(1), bands: [{ upTo: (index + 1) * 100_00, ratePercent: index }, { ratePercent: index + 1 }],
    }));
    for (const answer of await race(10, (index) => save(client, rates[index] ?? { hsnPrefix: '', validFrom: '', bands: [] }))) expectDone(answer);
    const left = await ratesOf('6203');
    expect(left).toHaveLength(1);
    expect(rates).toContainEqual(left[0]);
  });

  test.each<[string, Partial<Rate>, string[]]>([
    ['a prefix of three digits', { hsnPrefix: '620' }, ['hsnPrefix']],
    ['a prefix of ten digits', { hsnPrefix: '6205200010' }, ['hsnPrefix']],
    ['a prefix of letters', { hsnPrefix: 'ab' }, ['hsnPrefix']],
    ['no band', { bands: [] }, ['bands']],
    ['more than ten bands', { bands: [...Array.from({ length: 10 }, (_, index) => ({ upTo: index + 1, ratePercent: 5 })), ...open(5)] }, ['bands']],
    ['a last band with an end', { bands: [{ upTo: 100, ratePercent: 5 }] }, ['bands', '0', 'upTo']],
    ['an open band before the last', { bands: [...open(5), ...open(12)] }, ['bands', '0', 'upTo']],
    ['bands that do not ascend', { bands: [{ upTo: 200, ratePercent: 5 }, { upTo: 200, ratePercent: 12 }, ...open(18)] }, ['bands', '1', 'upTo']],
    ['a band that ends at nothing', { bands: [{ upTo: 0, ratePercent: 5 }, ...open(18)] }, ['bands', '0', 'upTo']],
    ['a rate below 0', { bands: open(-0.01) }, ['bands', '0', 'ratePercent']],
    ['a rate above 40', { bands: open(40.01) }, ['bands', '0', 'ratePercent']],
    ['a rate finer than a basis point', { bands: open(2.505) }, ['bands', '0', 'ratePercent']],
  ])('F27 refuses %s', async (_name, change, path) => {
    expectRefusal(await save(await staff(), { hsnPrefix: '6205', validFrom: inDays(1), bands: open(5), ...change }), 'INVALID', path);
    expect(await ratesOf('6205')).toEqual([]);
  });

  test('is for staff of the catalogue, like the list and taking back', async () => {
    const rate = { hsnPrefix: '6206', validFrom: inDays(1), bands: open(5) };
    for (const client of [await w.customer(), await w.staff('PROMOTIONS_WRITE', 'ORDERS_WRITE')]) {
      for (const answer of [await save(client, rate), await takeBack(client, rate), await list(client)]) expectError(answer, 'FORBIDDEN');
    }
    expectError(await list(w.nobody), 'UNAUTHENTICATED');
    expect(await ratesOf('6206')).toEqual([]);
  });
});

describe('a price between two rates', () => {
  const warning = (sku: string, price: string) => ({
    code: 'PRICE_BETWEEN_GST_RATES',
    message: `${sku} at ${price} is too dear for 5 % GST and too cheap for 18 %; it is taxed at 18 %. Sell it at ₹2,625.00 or less, or above ₹2,950.00.`,
  });
  const create = `mutation ProductCreate($input: ProductCreateInput!) {
    productCreate(input: $input) { product { id variants { id version } warnings { code message } } userErrors { code path } } }`;
  const update = `mutation VariantUpdate($input: VariantUpdateInput!) {
    variantUpdate(input: $input) { variant { id version product { warnings { code message } } } userErrors { code path } } }`;
  function product(sku: string, prices: number[], hsnCode = '6109') {
    const variants = prices.map((price, index) => ({ sku: `${sku}-${index}`, price, hsnCode, options: [{ name: 'Size', value: String(index) }] }));
    return { input: { title: `Jacket ${sku}`, options: [{ name: 'Size', values: prices.map((_, index) => String(index)) }], variants } };
  }

  test('is warned about when the product is made and when a price changes, and no longer when it is clear', async () => {
    const client = await staff();
    const { data: { productCreate } } = await client.send(create, product('BAND', [2_625_00, 2_625_01, 2_950_00, 2_950_01]));
    expect(productCreate.userErrors).toEqual([]);
    expect(productCreate.product.warnings).toEqual([warning('BAND-1', '₹2,625.01'), warning('BAND-2', '₹2,950.00')]);

    const [clear, low, high] = productCreate.product.variants;
    const change = async (variant: { id: string; version: number }, price: number) =>
      (await client.send(update, { input: { id: variant.id, version: variant.version, price } })).data.variantUpdate;
    expect((await change(low, 2_625_00)).variant.product.warnings).toEqual([warning('BAND-2', '₹2,950.00')]);
    expect((await change(high, 2_951_00)).variant.product.warnings).toEqual([]);
    expect((await change(clear, 2_799_00)).variant.product.warnings).toEqual([warning('BAND-0', '₹2,799.00')]);
    const { adminProduct } = await client.must('AdminProduct', { id: productCreate.product.id });
    expect(adminProduct.warnings).toEqual([warning('BAND-0', '₹2,799.00')]);
  });

  test('is warned about for twelve products with as many statements as for one', async () => {
    const client = await staff();
    for (let index = 0; index < 12; index += 1) await client.send(create, product(`MANY${index}`, [2_700_00]));
    const warnings = (first: number) => client.send('query ($first: Int) { adminProducts(first: $first) { nodes { warnings { message } } } }', { first });
    await warnings(1);
    const forOne = await w.statements(() => warnings(1));
    expect(await w.statements(async () => {
      const { data } = await warnings(12);
      expect(data.adminProducts.nodes.map((node: { warnings: unknown[] }) => node.warnings.length)).toEqual(Array.from({ length: 12 }, () => 1));
    })).toBe(forOne);
  });

  test('is one by the rates in the table on that day', async () => {
    const bands = [{ upTo: 1_000_00, ratePercent: 3 }, { ratePercent: 12.5 }];
    const validFrom = inDays(1);
    expectDone(await save(await staff(), { hsnPrefix: '6214', validFrom, bands }));
    const { data: { productCreate } } = await (await staff()).send(create, product('DAY', [1_100_00], '6214'));
    expect(productCreate.product.warnings).toEqual([]);
    moveTo(startOfBusinessDay(validFrom, ZONE));
    const { adminProduct } = await (await staff()).must('AdminProduct', { id: productCreate.product.id });
    expect(adminProduct.warnings).toEqual([{
      code: 'PRICE_BETWEEN_GST_RATES',
      message: 'DAY-0 at ₹1,100.00 is too dear for 3 % GST and too cheap for 12.5 %; it is taxed at 12.5 %. Sell it at ₹1,030.00 or less, or above ₹1,125.00.',
    }]);
  });

  test('is told by the price trace of a cart', async () => {
    const admin = await w.admin();
    const { data: { productCreate } } = await admin.send(create, product('TRACE', [2_799_00]));
    const variantId: string = productCreate.product.variants[0].id;
    await admin.must('StockAdjust', { input: { idempotencyKey: 'trace', variantId, delta: 5, reason: 'RECEIVED' } });
    const guest = await w.guest();
    await guest.must('CartLineAdd', { input: { variantId, quantity: 2 } });
    const { data } = await guest.send('{ cart { lines { id } priceTrace { rule outcome reason amount { amount } } } }');
    expect(data.cart.priceTrace.filter((step: { rule: string; outcome: string }) => step.rule === 'GST' && step.outcome === 'INFO')).toEqual([{
      rule: 'GST', outcome: 'INFO', amount: { amount: 5_598_00 },
      reason: `Line ${data.cart.lines[0].id}: a piece costs more than ₹2,625.00 and at most ₹2,950.00, which fits neither 5 % nor 18 %; the higher rate holds`,
    }]);
  });
});

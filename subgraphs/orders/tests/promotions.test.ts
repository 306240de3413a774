import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, newId, rows, sql, unitOfWork } from '#database';
import { expectRefusal, race, world, type Answer, type Client, type World } from '#testing';
import { expireOrders } from '../domain/expire-orders.ts';
import { openShop, type PlaceInput, type Shop } from './shop.ts';

let w: World;
let shop: Shop;
let variantId: string;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
  [variantId = ''] = await shop.variants({ stock: 1000 });
});
afterAll(() => w.close());

const rupees = (amount: number) => ({ amount, currency: 'INR' });
const HOUR = 60 * 60 * 1000;
const later = (hours: number) => new Date(w.clock.now().getTime() + hours * HOUR).toISOString();

type Code = { readonly id: string; readonly code: string };
type Buyer = { readonly client: Client; readonly input: PlaceInput };

/** A new code of 10 %, or as given. */
async function promoCode(fields: object = {}): Promise<Code> {
  const { promoCodeCreate } = await shop.admin.must('PromoCodeCreate', { input: { code: `C${newId()}`, kind: 'PERCENTAGE', value: 1000, ...fields } });
  return promoCodeCreate.promoCode;
}
function apply(client: Client, code: string): Promise<Answer> {
  return client.run('CartPromoCodeApply', { input: { code } });
}
/** Somebody with one piece and the code in the cart, and the input that orders it. Every guest has an address of their own. */
async function buyer({ code }: Code, client?: Client, email?: string): Promise<Buyer> {
  const chosen = client ?? await w.guest();
  const input = await shop.fill(chosen, [variantId]);
  const { cartPromoCodeApply } = await chosen.must('CartPromoCodeApply', { input: { code } });
  return { client: chosen, input: { ...input, email: email ?? `${newId()}@aarya.example`, expectedTotal: cartPromoCodeApply.cart.totals.total.amount } };
}
function place({ client, input }: Buyer, changes: object = {}): Promise<Answer> {
  return client.run('OrderPlace', { input: { ...input, ...changes } });
}
async function ordered(someone: Buyer): Promise<{ id: string; number: string; totals: object }> {
  const { orderPlace } = await someone.client.must('OrderPlace', { input: someone.input });
  return orderPlace.order;
}
async function cartOf(client: Client) {
  return (await client.send('{ cart { promoCode totalQuantity totals { subtotal { amount } discount { amount } shipping { amount } total { amount } } issues { code message lineId } priceTrace { rule outcome reason amount { amount } } lines { total { amount } } } }')).data.cart;
}
const promotionStep = (cart: { priceTrace: { rule: string }[] }) => cart.priceTrace.find((step) => step.rule === 'PROMOTION');
async function uses({ id }: Code): Promise<{ timesUsed: number; inForce: number }> {
  const found = await firstRow(w.platform.database.reader, sql<{ timesUsed: number; inForce: number }>`
    select c.times_used as "timesUsed", (select count(*) from promotions.redemption r where r.promo_code_id = c.id and r.given_back_at is null) as "inForce"
    from promotions.promo_code c where c.id = ${id}`);
  return found ?? { timesUsed: -1, inForce: -1 };
}
const userErrors = (answer: Answer): { code: string }[] => answer.data.orderPlace.userErrors;

describe('a promo code on a cart', () => {
  test('is kept in upper case and priced on every read, down to lines and tax; without it the price is as before', async () => {
    const { code } = await promoCode();
    const guest = await w.guest();
    await shop.fill(guest, [variantId], 3);
    const before = await cartOf(guest);
    const { cartPromoCodeApply } = await guest.must('CartPromoCodeApply', { input: { code: ` ${code.toLowerCase()} ` } });
    // 10 % off ₹1,500 leaves ₹1,350, delivered free; ₹64.29 of it is GST.
    expect(cartPromoCodeApply.cart).toMatchObject({
      promoCode: code, issues: [], lines: [{ discount: rupees(150_00), total: rupees(1_350_00) }],
      totals: { subtotal: rupees(1_500_00), discount: rupees(150_00), shipping: rupees(0), tax: rupees(64_29), total: rupees(1_350_00) },
    });
    expect((await guest.must('Cart')).cart).toEqual(cartPromoCodeApply.cart);
    expect(promotionStep(await cartOf(guest))).toEqual({ rule: 'PROMOTION', outcome: 'APPLIED', reason: `${code}: 10 % off`, amount: { amount: 150_00 } });
    const added = await guest.must('CartLineAdd', { input: { variantId, quantity: 1 } });
    expect(added.cartLineAdd.cart.totals.discount).toEqual(rupees(200_00));
    await guest.must('CartLineSetQuantity', { input: { lineId: added.cartLineAdd.cart.lines[0].id, quantity: 3 } });
    await guest.must('CartPromoCodeRemove', { input: {} });
    expect(await cartOf(guest)).toEqual(before);
    expect((await guest.must('CartPromoCodeRemove', { input: {} })).cartPromoCodeRemove.cart.promoCode).toBeNull();
  });

  test('with free shipping takes nothing off the goods; a fixed amount takes off what they cost at most; a category covers what lies below', async () => {
    const guest = await w.guest();
    await shop.fill(guest, [variantId]);
    await guest.must('CartPromoCodeApply', { input: { code: (await promoCode({ kind: 'FREE_SHIPPING', value: 0 })).code } });
    expect((await cartOf(guest)).totals).toMatchObject({ discount: { amount: 0 }, shipping: { amount: 0 }, total: { amount: 500_00 } });
    await guest.must('CartPromoCodeApply', { input: { code: (await promoCode({ kind: 'FIXED_AMOUNT', value: 900_00 })).code } });
    expect((await cartOf(guest)).totals).toMatchObject({ discount: { amount: 500_00 }, shipping: { amount: 79_00 }, total: { amount: 79_00 } });

    const { categoryCreate: { category: parent } } = await shop.admin.must('CategoryCreate', { input: { name: `All ${newId()}` } });
    const { categoryCreate: { category } } = await shop.admin.must('CategoryCreate', { input: { name: `Silk ${newId()}`, parentId: parent.id } });
    const { productCreate } = await shop.admin.must('ProductCreate', { input: { title: 'Silk', categoryId: category.id, variants: [{ sku: newId(), price: 1_000_00 }] } });
    const silk = productCreate.product.variants[0].id;
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: silk, variantId: silk, delta: 5, reason: 'RECEIVED' } });
    const { code } = await promoCode({ categoryIds: [parent.id] });
    const refused = await apply(guest, code);
    expectRefusal(refused, 'PROMO_CODE_INVALID', ['code']);
    expect(refused.data.cartPromoCodeApply.userErrors[0].message).toBe(`${code} is for other goods than these.`);
    await guest.must('CartLineAdd', { input: { variantId: silk, quantity: 1 } });
    await guest.must('CartPromoCodeApply', { input: { code } });
    expect((await cartOf(guest)).lines.map((line: { total: { amount: number } }) => line.total.amount)).toEqual([500_00, 900_00]);
  });

  test('F11 is refused, each time with its own code, and the one that was there stays', async () => {
    const kept = await promoCode();
    const { client } = await buyer(kept);
    const [off, usedUp] = [await promoCode(), await promoCode({ usageLimit: 1 })];
    await shop.admin.must('PromoCodeUpdate', { input: { id: off.id, isActive: false } });
    await ordered(await buyer(usedUp));
    const before = await cartOf(client);
    const refusals: [string, string][] = [
      ['NO-SUCH-CODE', 'PROMO_CODE_INVALID'], ['', 'PROMO_CODE_INVALID'], ["' or true --", 'PROMO_CODE_INVALID'], ['X'.repeat(10_000), 'PROMO_CODE_INVALID'],
      [off.code, 'PROMO_CODE_INVALID'], [(await promoCode({ startsAt: later(1) })).code, 'PROMO_CODE_INVALID'],
      [usedUp.code, 'PROMO_CODE_LIMIT_REACHED'], [(await promoCode({ minimumSubtotal: 500_01 })).code, 'MINIMUM_NOT_MET'],
    ];
    for (const [code, refusal] of refusals) expectRefusal(await apply(client, code), refusal, ['code']);
    expect(await cartOf(client)).toEqual(before);
    expect(before.promoCode).toBe(kept.code);
  });

  test('F11 that falls away stays on it as an issue that says why, takes nothing off, and works again when it can', async () => {
    const code = await promoCode({ minimumSubtotal: 1_000_00, endsAt: later(0.1) });
    const guest = await w.guest();
    await shop.fill(guest, [variantId], 2);
    await guest.must('CartPromoCodeApply', { input: { code: code.code } });
    const lineId = (await guest.must('Cart')).cart.lines[0].id;
    const reasonAfter = async (change: () => Promise<unknown>): Promise<string> => {
      await change();
      const cart = await cartOf(guest);
      const [issue] = cart.issues;
      expect(issue).toMatchObject({ code: 'PROMO_CODE_NOT_APPLICABLE', lineId: null });
      expect(cart).toMatchObject({ promoCode: code.code, totals: { discount: { amount: 0 } } });
      const step = promotionStep(cart);
      expect(step).toMatchObject({ outcome: 'REFUSED', amount: { amount: 0 } });
      expect(issue.message.replace(/\.$/, '')).toBe(Reflect.get(step ?? {}, 'reason').replace(/\.$/, ''));
      return issue.message;
    };
    const switched = (isActive: boolean) => shop.admin.must('PromoCodeUpdate', { input: { id: code.id, isActive } });
    expect(await reasonAfter(() => guest.must('CartLineSetQuantity', { input: { lineId, quantity: 1 } }))).toBe(`${code.code} needs goods for at least ₹1,000.00.`);
    await guest.must('CartLineSetQuantity', { input: { lineId, quantity: 2 } });
    expect((await cartOf(guest)).issues).toEqual([]);
    expect(await reasonAfter(() => switched(false))).toContain('is not a valid promo code');
    await switched(true);
    expect(await cartOf(guest)).toMatchObject({ issues: [], totals: { discount: { amount: 100_00 } } });
    expect(await reasonAfter(async () => w.clock.advance(0.1 * HOUR))).toContain('is no longer valid');
  });
});

describe('an order with a promo code', () => {
  test('F10 F11 is charged what the cart showed, keeps the code and empties the cart of it', async () => {
    const code = await promoCode({ usageLimit: 5 });
    const someone = await buyer(code);
    const order = await ordered(someone);
    expect(order.totals).toMatchObject({ subtotal: rupees(500_00), discount: rupees(50_00), shipping: rupees(79_00), total: rupees(529_00) });
    const { data } = await someone.client.send('query ($number: String!) { order(number: $number) { promoCode } }', { number: order.number });
    expect(data.order.promoCode).toBe(code.code);
    expect(await cartOf(someone.client)).toMatchObject({ promoCode: null, totalQuantity: 0 });
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
    expect((await place(someone)).data.orderPlace.order.id).toBe(order.id);
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
  });

  test('F11 of 20 orders at once with a code of limit 1, one wins; the others are told why and keep their carts', async () => {
    const code = await promoCode({ usageLimit: 1 });
    const buyers = await race(20, () => buyer(code));
    const stock = await shop.stock(variantId);
    const answers = await race(20, (index) => place(buyers[index] ?? never()));
    const lost = buyers.filter((_, index) => userErrors(answers[index] ?? never()).length > 0);
    expect(lost).toHaveLength(19);
    for (const answer of answers.filter((each) => userErrors(each).length > 0)) {
      expectRefusal(answer, 'PROMO_CODE_LIMIT_REACHED', []);
      expect(answer.data.orderPlace.userErrors[0].message).toContain(code.code);
    }
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
    expect(await shop.stock(variantId)).toEqual({ ...stock, reserved: stock.reserved + 1 });
    for (const { client } of lost) {
      expect(await cartOf(client)).toMatchObject({ totalQuantity: 1, promoCode: code.code, issues: [{ code: 'PROMO_CODE_NOT_APPLICABLE' }], totals: { total: { amount: 579_00 } } });
    }
    // Who has seen that and the new total may order without it, with the code taken off or left.
    const [first, second] = lost;
    if (first === undefined || second === undefined) return never();
    await first.client.must('CartPromoCodeRemove', { input: {} });
    for (const { client, input } of [first, second]) {
      const { data } = await place({ client, input }, { expectedTotal: 579_00 });
      expect(data.orderPlace).toMatchObject({ order: { totals: { discount: rupees(0) } }, userErrors: [] });
    }
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
  }, 60_000);

  test('F11 one customer is held to their limit: a guest by e-mail address, a user under any address', async () => {
    const code = await promoCode({ usageLimitPerCustomer: 1 });
    const guests = await race(6, () => buyer(code, undefined, 'Asha@Aarya.example'));
    const answers = await race(6, (index) => place(guests[index] ?? never()));
    expect(answers.filter((answer) => userErrors(answer).length === 0)).toHaveLength(1);
    for (const answer of answers.filter((each) => userErrors(each).length > 0)) expectRefusal(answer, 'PROMO_CODE_LIMIT_REACHED', []);

    const customer = await w.customer();
    await ordered(await buyer(code, customer));
    await shop.fill(customer, [variantId]);
    const refused = await apply(customer, code.code);
    expectRefusal(refused, 'PROMO_CODE_LIMIT_REACHED', ['code']);
    expect(refused.data.cartPromoCodeApply.userErrors[0].message).toContain('You have used');
    expect(await uses(code)).toEqual({ timesUsed: 2, inForce: 2 });
  }, 60_000);

  test('F10 whose code fell away is refused with PRICE_CHANGED, and changes nothing', async () => {
    const code = await promoCode();
    const someone = await buyer(code);
    await shop.admin.must('PromoCodeUpdate', { input: { id: code.id, isActive: false } });
    const answer = await place(someone);
    expectRefusal(answer, 'PRICE_CHANGED', ['expectedTotal']);
    expect(answer.data.orderPlace.userErrors[0].message).toContain('₹579.00');
    expect(await cartOf(someone.client)).toMatchObject({ totalQuantity: 1, promoCode: code.code });
    expect(await uses(code)).toEqual({ timesUsed: 0, inForce: 0 });
  });

  test('F09 F11 that the stock refuses leaves no use behind', async () => {
    const code = await promoCode({ usageLimit: 1 });
    const [scarce = ''] = await shop.variants({ stock: 1 });
    const someone = await w.guest();
    const input = await shop.fill(someone, [scarce]);
    const { cartPromoCodeApply } = await someone.must('CartPromoCodeApply', { input: { code: code.code } });
    await shop.order(await w.guest(), [scarce]);
    const answer = await place({ client: someone, input }, { expectedTotal: cartPromoCodeApply.cart.totals.total.amount });
    expectRefusal(answer, 'INSUFFICIENT_STOCK', ['lines', '0', 'quantity']);
    expect(await uses(code)).toEqual({ timesUsed: 0, inForce: 0 });
  });

  test('F11 gives its use back once when it is cancelled, by however many at once, and the next can have it', async () => {
    const code = await promoCode({ usageLimit: 1 });
    const [first, waiting] = await race(2, () => buyer(code));
    if (first === undefined || waiting === undefined) return never();
    const order = await ordered(first);
    expectRefusal(await place(waiting), 'PROMO_CODE_LIMIT_REACHED', []);
    await race(8, (index) => (index % 2 === 0
      ? first.client.run('OrderCancel', { input: { orderId: order.id } })
      : shop.admin.run('OrderTransition', { input: { orderId: order.id, to: 'CANCELLED' } })));
    expect(await uses(code)).toEqual({ timesUsed: 0, inForce: 0 });
    await ordered(waiting);
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
  });

  test('F11 gives its use back once when it expires, with five workers at it', async () => {
    const code = await promoCode({ usageLimit: 1, usageLimitPerCustomer: 1 });
    const someone = await buyer(code, undefined, 'ravi@aarya.example');
    const order = await ordered(someone);
    await unitOfWork(w.system, async (unit) => {
      await rows(unit.sql, sql`update orders.order set status = 'PENDING' where id = ${order.id}`);
      await rows(unit.sql, sql`update inventory.reservation set expires_at = ${new Date(w.clock.now().getTime() - 1)} where order_id = ${order.id}`);
    });
    await race(5, () => expireOrders(w.system));
    expect(await uses(code)).toEqual({ timesUsed: 0, inForce: 0 });
    await ordered(await buyer(code, undefined, 'ravi@aarya.example'));
    expect(await uses(code)).toEqual({ timesUsed: 1, inForce: 1 });
  });
});

function never(): never {
  throw new Error('There are as many as were made');
}

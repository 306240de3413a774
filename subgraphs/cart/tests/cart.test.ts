import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeCart, lockCart, priceLockedCart } from '#cart';
import { createContext } from '#context';
import { newId, rows, sql, unitOfWork } from '#database';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { gstRules } from '../domain/pricing/gst-rules.fixture.ts';
import type { TaxRule } from '../domain/pricing/index.ts';
import { openShop, type Shop } from './shop.ts';

let w: World;
let shop: Shop;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
});
afterAll(() => w.close());

async function variant(price: number, stock: number, hsnCode = '6109'): Promise<string> {
  const product = await shop.product({ price, stock, hsnCode });
  return product.variants[0]?.id ?? '';
}
function add(client: Client, variantId: string, quantity = 1) {
  return client.run('CartLineAdd', { input: { variantId, quantity } });
}
async function cartOf(client: Client) {
  return (await client.must('Cart')).cart;
}
async function linesOf(client: Client): Promise<[string, number][]> {
  return (await cartOf(client)).lines.map((line: { variant: { id: string }; quantity: number }) => [line.variant.id, line.quantity]);
}
const rupees = (amount: number) => ({ amount, currency: 'INR' });

describe('cart', () => {
  test('needs a session; a session without anything has an empty cart, and reading it writes nothing', async () => {
    const stranger = await w.nobody.run('Cart');
    expect(stranger.data.cart).toBeNull();
    expectError(stranger, 'UNAUTHENTICATED');

    const guest = await w.guest();
    const empty = await cartOf(guest);
    expect(empty).toMatchObject({ totalQuantity: 0, lines: [], promoCode: null, deliveryMethod: null, issues: [], totals: { total: rupees(0), taxLines: [] } });
    expect(await rows(w.platform.database.reader, sql`select 1 from cart.cart where id = ${empty.id}`)).toEqual([]);
    await guest.must('CartLineAdd', { input: { variantId: await variant(500_00, 5) } });
    expect((await cartOf(guest)).id).toBe(empty.id);
  });

  test('costs what the rules say, to the paisa', async () => {
    const guest = await w.guest();
    await guest.must('CartLineAdd', { input: { variantId: await variant(500_00, 9) } });
    const { cartDeliverySet } = await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: shop.standard.id } });
    expect(cartDeliverySet.cart.deliveryMethod).toEqual({ id: shop.standard.id, name: 'Standard', price: rupees(79_00) });
    // 5 % in ₹500 is 2380.95, in ₹79 376.19; halves: 1191 + 188 and 1190 + 188.
    expect(cartDeliverySet.cart.totals).toEqual({
      subtotal: rupees(500_00), discount: rupees(0), shipping: rupees(79_00), tax: rupees(27_57), total: rupees(579_00),
      taxLines: [{ name: 'CGST', ratePercent: 2.5, amount: rupees(13_79) }, { name: 'SGST', ratePercent: 2.5, amount: rupees(13_78) }],
    });

    await guest.must('CartLineAdd', { input: { variantId: await variant(1_299_00, 9), quantity: 2 } });
    await guest.must('CartLineAdd', { input: { variantId: await variant(3_000_00, 9, '6203') } });
    const { cart } = await guest.must('Cart');
    expect(cart.totals).toMatchObject({ subtotal: rupees(6_098_00), shipping: rupees(0), total: rupees(6_098_00) });

    await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: shop.express.id } });
    // 5 %: 2380.95 and 12371.43. 18 %: 45762.71 and, for delivery at the highest rate, 2272.88.
    const dear = await cartOf(guest);
    expect(dear.totals).toEqual({
      subtotal: rupees(6_098_00), discount: rupees(0), shipping: rupees(149_00), tax: rupees(627_88), total: rupees(6_247_00),
      taxLines: [
        { name: 'CGST', ratePercent: 2.5, amount: rupees(73_77) }, { name: 'SGST', ratePercent: 2.5, amount: rupees(73_75) },
        { name: 'CGST', ratePercent: 9, amount: rupees(240_19) }, { name: 'SGST', ratePercent: 9, amount: rupees(240_17) },
      ],
    });
    expect(dear.lines.map((line: { total: unknown }) => line.total)).toEqual([rupees(500_00), rupees(2_598_00), rupees(3_000_00)]);
    const { data } = await guest.send('{ cart { priceTrace { rule outcome reason amount { amount } } } }');
    expect(data.cart.priceTrace.at(-1)).toMatchObject({ rule: 'TOTAL', outcome: 'INFO', amount: { amount: 6_247_00 } });
  });

  test('is taxed by a table that says what the tests of pricing take it to say', async () => {
    const table = await rows(w.platform.database.reader, sql<TaxRule>`
      select hsn_prefix as "hsnPrefix", valid_from as "validFrom",
        jsonb_agg(jsonb_build_object('upTo', up_to, 'rateBasisPoints', rate_basis_points) order by up_to nulls last) as bands
      from cart.tax_rate group by hsn_prefix, valid_from`);
    const sorted = (rules: readonly TaxRule[]) => rules.toSorted((a, b) => `${a.validFrom}${a.hsnPrefix}`.localeCompare(`${b.validFrom}${b.hsnPrefix}`));
    expect(sorted(table)).toEqual(sorted(gstRules));
  });
});

describe('cartLineAdd', () => {
  test('F01 fifty at once to one cart leave fifty pieces, and nobody is refused', async () => {
    const guest = await w.guest();
    const variantId = await variant(500_00, 50);
    const answers = await race(50, () => add(guest, variantId));
    for (const answer of answers) expect([answer.errors, answer.data.cartLineAdd.userErrors]).toEqual([[], []]);
    expect(await linesOf(guest)).toEqual([[variantId, 50]]);
  });

  test('F01 additions of several variants at once leave the sum of each', async () => {
    const guest = await w.guest();
    const { variants } = await shop.product({ price: 500_00, stock: 50, variants: 5 });
    const answers = await race(30, (index) => add(guest, variants[index % 5]?.id ?? '', 1 + (index % 2)));
    expect(answers.filter((answer) => answer.errors.length > 0 || answer.data.cartLineAdd.userErrors.length > 0)).toEqual([]);
    const lines = new Map(await linesOf(guest));
    expect(variants.map(({ id }) => lines.get(id))).toEqual([9, 9, 9, 9, 9]);
  });

  test('F01 twenty at once of a variant with seven left put in exactly seven', async () => {
    const guest = await w.guest();
    const variantId = await variant(500_00, 7);
    const answers = await race(20, () => add(guest, variantId));
    const refused = answers.filter((answer) => answer.data.cartLineAdd.userErrors.length > 0);
    expect(refused).toHaveLength(13);
    for (const answer of refused) expectRefusal(answer, 'INSUFFICIENT_STOCK', ['quantity']);
    expect(await linesOf(guest)).toEqual([[variantId, 7]]);
  });

  test('refuses what cannot be bought, and leaves the cart as it was', async () => {
    const guest = await w.guest();
    const variantId = await variant(500_00, 150);
    expectRefusal(await add(guest, variantId, 0), 'INVALID', ['quantity']);
    expectRefusal(await add(guest, newId()), 'NOT_FOUND', ['variantId']);
    expectRefusal(await add(guest, 'no id'), 'NOT_FOUND', ['variantId']);
    expectRefusal(await add(guest, await variant(500_00, 0)), 'INSUFFICIENT_STOCK', ['quantity']);
    expectRefusal(await add(guest, variantId, 101), 'QUANTITY_LIMIT', ['quantity']);
    await guest.must('CartLineAdd', { input: { variantId, quantity: 60 } });
    expectRefusal(await add(guest, variantId, 41), 'QUANTITY_LIMIT', ['quantity']);
    await guest.must('CartLineAdd', { input: { variantId, quantity: 40 } });
    const gone = await shop.product({ price: 500_00, stock: 5 });
    await shop.admin.must('ProductsSetActive', { input: { ids: [gone.id], isActive: false } });
    expectRefusal(await add(guest, gone.variants[0]?.id ?? ''), 'NOT_FOUND', ['variantId']);
    expect(await linesOf(guest)).toEqual([[variantId, 100]]);
  });

  test('takes at most 8 statements, and as many with 20 lines in the cart as with one', async () => {
    const guest = await w.guest();
    const { variants } = await shop.product({ price: 500_00, stock: 50, variants: 20 });
    const first = variants[0]?.id ?? '';
    await guest.must('CartLineAdd', { input: { variantId: first } });
    const addAgain = () => guest.must('CartLineAdd', { input: { variantId: first } });
    const withOne = await w.statements(addAgain);
    const shownWithOne = await w.statements(() => guest.must('Cart'));
    for (const { id } of variants.slice(1)) await guest.must('CartLineAdd', { input: { variantId: id } });

    expect(withOne).toBeLessThanOrEqual(8);
    expect(await w.statements(addAgain)).toBe(withOne);
    expect(await w.statements(() => guest.must('Cart'))).toBe(shownWithOne);
    expect(shownWithOne).toBeLessThanOrEqual(5);
    expect(await linesOf(guest)).toHaveLength(20);
  });
});

describe('cartLineSetQuantity', () => {
  test('sets, removes at 0, and refuses beyond the limits and in the carts of others', async () => {
    const guest = await w.guest();
    const [kept, removed] = [await variant(500_00, 5), await variant(700_00, 5)];
    await guest.must('CartLineAdd', { input: { variantId: kept } });
    await guest.must('CartLineAdd', { input: { variantId: removed } });
    const [first, second]: { id: string }[] = (await cartOf(guest)).lines;
    const set = (client: Client, lineId: string | undefined, quantity: number) => client.run('CartLineSetQuantity', { input: { lineId, quantity } });

    expectRefusal(await set(guest, first?.id, 6), 'INSUFFICIENT_STOCK', ['quantity']);
    expectRefusal(await set(guest, first?.id, 101), 'QUANTITY_LIMIT', ['quantity']);
    expectRefusal(await set(guest, first?.id, -1), 'INVALID', ['quantity']);
    expectRefusal(await set(await w.guest(), first?.id, 2), 'NOT_FOUND', ['lineId']);
    expectRefusal(await set(await w.customer(), first?.id, 0), 'NOT_FOUND', ['lineId']);
    await set(guest, second?.id, 0);
    const { data } = await set(guest, first?.id, 4);
    expect(data.cartLineSetQuantity.cart).toMatchObject({ totalQuantity: 4, lines: [{ id: first?.id, quantity: 4, total: rupees(2_000_00) }] });
    expect(await linesOf(guest)).toEqual([[kept, 4]]);
    expectRefusal(await set(guest, second?.id, 1), 'NOT_FOUND', ['lineId']);
  });
});

describe('the issues of a cart', () => {
  test('come and go with what they are about', async () => {
    const guest = await w.guest();
    const { id: productId, variants: [first] } = await shop.product({ price: 500_00, stock: 10 });
    const variantId = first?.id ?? '';
    await guest.must('CartLineAdd', { input: { variantId, quantity: 5 } });
    const lineId = (await cartOf(guest)).lines[0].id;
    const issues = async () => (await cartOf(guest)).issues;
    const title = (await cartOf(guest)).lines[0].variant.product.title;
    expect(await issues()).toEqual([]);

    await shop.admin.must('VariantUpdate', { input: { id: variantId, version: first?.version, price: 450_00 } });
    expect(await issues()).toEqual([{ code: 'PRICE_CHANGED', lineId, message: `${title} was ₹500.00 and is ₹450.00 now.` }]);
    expect((await cartOf(guest)).totals.subtotal).toEqual(rupees(2_250_00));
    await guest.must('CartLineSetQuantity', { input: { lineId, quantity: 4 } });
    expect(await issues()).toEqual([]);

    await shop.stock(variantId, -8);
    expect(await issues()).toEqual([{ code: 'QUANTITY_REDUCED', lineId, message: `Only 2 of ${title} left. Reduce the quantity to order.` }]);
    await shop.stock(variantId, -2);
    expect(await issues()).toMatchObject([{ code: 'OUT_OF_STOCK', lineId }]);

    await shop.admin.must('ProductsSetActive', { input: { ids: [productId], isActive: false } });
    const unavailable = await cartOf(guest);
    expect(unavailable.issues).toMatchObject([{ code: 'PRODUCT_UNAVAILABLE', lineId }]);
    expect(unavailable).toMatchObject({ totalQuantity: 4, totals: { subtotal: rupees(1_800_00) } });
    await guest.must('CartLineSetQuantity', { input: { lineId, quantity: 0 } });
    expect(await issues()).toEqual([]);
  });
});

describe('signing in', () => {
  test('joins the guest\'s cart to the customer\'s, at most 100 of each and at most what is available', async () => {
    const email = `${newId()}@aarya.example`;
    const signedUp = await w.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha Rao' } });
    const customer = w.as(signedUp.signUp.session.accessToken);
    const [many, scarce, mine, theirs, soldOut] = [await variant(500_00, 300), await variant(500_00, 5), await variant(500_00, 5), await variant(500_00, 5), await variant(500_00, 3)];
    await customer.must('CartLineAdd', { input: { variantId: many, quantity: 98 } });
    await customer.must('CartLineAdd', { input: { variantId: scarce, quantity: 4 } });
    await customer.must('CartLineAdd', { input: { variantId: mine, quantity: 1 } });
    const guest = await w.guest();
    const guestCart = await cartOf(guest);
    for (const [variantId, quantity] of [[many, 3], [scarce, 2], [theirs, 2], [soldOut, 3]] as const) {
      await guest.must('CartLineAdd', { input: { variantId, quantity } });
    }
    await guest.must('CartDeliverySet', { input: { pincode: '110001', deliveryMethodId: shop.express.id } });
    await shop.stock(soldOut, -3);

    const { signIn } = await guest.must('SignIn', { input: { email, password: PASSWORD } });
    const joined = w.as(signIn.session.accessToken);
    expect(await linesOf(joined)).toEqual([[many, 100], [scarce, 5], [mine, 1], [theirs, 2]]);
    expect((await cartOf(joined)).deliveryMethod).toMatchObject({ id: shop.express.id });
    expect(await linesOf(customer)).toEqual(await linesOf(joined));
    expect(await rows(w.platform.database.reader, sql`select 1 from cart.cart where id = ${guestCart.id}`)).toEqual([]);
  });

  test('without anything in the guest\'s cart leaves the customer\'s as it is', async () => {
    const email = `${newId()}@aarya.example`;
    const signedUp = await w.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha Rao' } });
    const variantId = await variant(500_00, 5);
    await w.as(signedUp.signUp.session.accessToken).must('CartLineAdd', { input: { variantId } });
    const guest = await w.guest();
    const { signIn } = await guest.must('SignIn', { input: { email, password: PASSWORD } });
    expect(await linesOf(w.as(signIn.session.accessToken))).toEqual([[variantId, 1]]);
  });

  test('F01 what twenty tabs put in while the guest signs in is in the customer\'s cart, or was not accepted', async () => {
    const email = `${newId()}@aarya.example`;
    await w.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha Rao' } });
    const { variants } = await shop.product({ price: 500_00, stock: 100, variants: 20 });
    const guest = await w.guest();
    const signingIn = guest.must('SignIn', { input: { email, password: PASSWORD } });
    const accepted = await race(20, async (tab) => {
      for (let pieces = 0; pieces < 100; pieces += 1) {
        const answer = await add(guest, variants[tab]?.id ?? '');
        if (answer.errors.length === 0) continue;
        expectError(answer, 'UNAUTHENTICATED');
        return pieces;
      }
      return 100;
    });
    const joined = new Map(await linesOf(w.as((await signingIn).signIn.session.accessToken)));
    expect(variants.map(({ id }) => joined.get(id) ?? 0)).toEqual(accepted);
  });

  test('F01 an addition that was let in before the guest signed in and comes to the cart after it is not accepted', async () => {
    const guest = await w.guest();
    const viewer = { sessionId: (await cartOf(guest)).id, userId: null, role: 'GUEST', permissions: [] } as const;
    await guest.must('SignUp', { input: { email: `${newId()}@aarya.example`, password: PASSWORD, name: 'Asha Rao' } });
    await expect(unitOfWork(createContext(w.platform, w.system.request, viewer), (unit) => lockCart(unit))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(await rows(w.platform.database.reader, sql`select 1 from cart.cart where id = ${viewer.sessionId}`)).toEqual([]);
  });

  test('a guest who signs up takes the cart along', async () => {
    const [guest, variantId] = [await w.guest(), await variant(500_00, 5)];
    await guest.must('CartLineAdd', { input: { variantId, quantity: 2 } });
    const { signUp } = await guest.must('SignUp', { input: { email: `${newId()}@aarya.example`, password: PASSWORD, name: 'Asha Rao' } });
    expect(await linesOf(w.as(signUp.session.accessToken))).toEqual([[variantId, 2]]);
  });
});

describe('the face for orders', () => {
  test('F10 prices a locked cart as the customer saw it, whatever the state, and closes it', async () => {
    const guest = await w.guest();
    await guest.must('CartLineAdd', { input: { variantId: await variant(1_299_00, 9), quantity: 3 } });
    await guest.must('CartLineAdd', { input: { variantId: await variant(3_000_00, 9, '6203') } });
    const seen = (await guest.must('CartDeliverySet', { input: { pincode: '400001', deliveryMethodId: shop.standard.id } })).cartDeliverySet.cart;
    // A guest's cart has the session's id.
    const viewer = { sessionId: seen.id, userId: null, role: 'GUEST', permissions: [] } as const;
    const context = createContext(w.platform, w.system.request, viewer);

    const statements = await w.statements(() => unitOfWork(context, async (unit) => {
      const cart = await lockCart(unit, shop.express.id);
      expect(cart).toMatchObject({ id: seen.id, pincode: '400001', deliveryMethod: { name: 'Express', cashOnDelivery: false } });
      const here = priceLockedCart(unit, cart, { deliveryState: 'KA' });
      const elsewhere = priceLockedCart(unit, cart, { deliveryState: 'MH' });
      expect(here.total).toBe(seen.totals.total.amount + 149_00);
      expect(elsewhere).toMatchObject({ total: here.total, tax: here.tax });
      expect(elsewhere.taxLines.map((line) => line.name)).toEqual(['IGST', 'IGST']);
      expect(await lockCart(unit, newId())).toMatchObject({ deliveryMethod: null });
      await closeCart(unit, cart.id);
    }));
    // begin, twice lock and variants, close, commit
    expect(statements).toBe(7);
    expect(await cartOf(guest)).toMatchObject({ id: seen.id, lines: [], deliveryMethod: { id: shop.standard.id }, totals: { total: rupees(0) } });
  });
});

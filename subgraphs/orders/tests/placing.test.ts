import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, newId, sql } from '#database';
import { expectError, expectRefusal, race, world, type Client, type World } from '#testing';
import { openShop, ADDRESS, type PlaceInput, type Shop } from './shop.ts';

let w: World;
let shop: Shop;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
});
afterAll(() => w.close());

const rupees = (amount: number) => ({ amount, currency: 'INR' });

async function one(stock = 5): Promise<string> {
  const [id] = await shop.variants({ stock });
  return id ?? '';
}
function place(client: Client, input: PlaceInput, changes: object = {}) {
  return client.run('OrderPlace', { input: { ...input, ...changes } });
}
async function count(table: 'orders.order' | 'payments.payment' | 'inventory.reservation'): Promise<number> {
  const found = await firstRow(w.platform.database.reader, sql<{ count: number }>`select count(*) from ${sql.table(table)}`);
  return found?.count ?? 0;
}

describe('orderPlace', () => {
  test('takes a guest from an empty cart to a confirmed order, in at most 45 statements in all', async () => {
    const variantId = await one();
    let guest = w.nobody;
    let answer: Awaited<ReturnType<typeof place>> | undefined;
    const statements = await w.statements(async () => {
      guest = await w.guest();
      await w.nobody.run('ProductList', { first: 24 });
      const input = await shop.fill(guest, [variantId]);
      await guest.must('Cart');
      answer = await place(guest, input);
    });
    expect(statements).toBeLessThanOrEqual(45);
    expect(answer?.errors).toEqual([]);
    const { order, payment, userErrors } = answer?.data.orderPlace;
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      lines: [{ quantity: 1, unitPrice: rupees(500_00), total: rupees(500_00), variant: { id: variantId } }],
      totals: { subtotal: rupees(500_00), discount: rupees(0), shipping: rupees(79_00), tax: rupees(27_57), total: rupees(579_00) },
      shippingAddress: { ...ADDRESS, phone: '+919845012345', line2: null, state: 'KA', country: 'IN' },
      payments: [{ id: payment.id, provider: 'CASH_ON_DELIVERY', status: 'PENDING', amount: rupees(579_00) }],
      tracking: [{ status: 'CONFIRMED', note: null, carrier: null, trackingNumber: null }],
      allowedActions: ['CANCEL'],
    });
    expect(order.number).toMatch(/^AA-1\d{5}$/);
    expect(payment).toMatchObject({ provider: 'CASH_ON_DELIVERY', status: 'PENDING', nextAction: null });
    expect(await guest.must('MyOrder', { number: order.number })).toEqual({ order });
    expect((await guest.must('Cart')).cart).toMatchObject({ lines: [], totalQuantity: 0 });
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1 });
  });

  test('takes at most 18 statements, and as many for 20 lines as for one, also when all of it sells out', async () => {
    const [single, many] = [await shop.variants({ stock: 1 }), await shop.variants({ stock: 1, count: 20 })];
    const [first, second] = [await w.guest(), await w.guest()];
    const [small, large] = [await shop.fill(first, single), await shop.fill(second, many)];
    let orders: { errors: readonly unknown[]; data: { orderPlace: { order: { lines: unknown[] } } } }[] = [];
    const withOne = await w.statements(async () => { orders = [...orders, await place(first, small)]; });
    const withMany = await w.statements(async () => { orders = [...orders, await place(second, large)]; });
    expect(orders.map((answer) => [answer.errors, answer.data.orderPlace.order.lines.length])).toEqual([[[], 1], [[], 20]]);
    expect(withMany).toBe(withOne);
    expect(withMany).toBeLessThanOrEqual(18);
    const cancel = (client: Client, index: number) => w.statements(() => client.must('OrderCancel', { input: { orderId: Reflect.get(orders[index]?.data.orderPlace.order ?? {}, 'id') } }));
    expect(await cancel(second, 1)).toBe(await cancel(first, 0));
  });

  test('F02 F03 sells exactly 10 pieces to 200 guests at once', async () => {
    const variantId = await one(10);
    const guests = await race(200, async () => {
      const guest = await w.guest();
      return { guest, input: await shop.fill(guest, [variantId]) };
    });
    const answers = await race(200, (index) => {
      const buyer = guests[index];
      if (buyer === undefined) throw new Error('There are 200 guests');
      return place(buyer.guest, buyer.input);
    });
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    const refused = answers.filter((answer) => answer.data.orderPlace.order === null);
    expect(answers.length - refused.length).toBe(10);
    for (const answer of refused) expectRefusal(answer, 'INSUFFICIENT_STOCK', ['lines', '0', 'quantity']);
    expect(await shop.stock(variantId)).toEqual({ onHand: 10, reserved: 10 });
    const left = guests.find((_, index) => answers[index]?.data.orderPlace.order === null);
    expect((await left?.guest.must('Cart')).cart.totalQuantity).toBe(1);
  }, 120_000);

  test('makes one order of one key, sent 50 times at once; another input with that key is refused', async () => {
    const variantId = await one();
    const guest = await w.guest();
    const input = await shop.fill(guest, [variantId]);
    const before = { orders: await count('orders.order'), payments: await count('payments.payment') };
    const answers = await race(50, () => place(guest, input));
    const payloads = answers.map((answer) => JSON.stringify(answer.data));
    expect(new Set(payloads).size).toBe(1);
    expect(answers[0]?.data.orderPlace).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    expect({ orders: await count('orders.order'), payments: await count('payments.payment') }).toEqual({ orders: before.orders + 1, payments: before.payments + 1 });
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1 });
    expectRefusal(await place(guest, input, { note: 'Ring twice' }), 'IDEMPOTENCY_MISMATCH', ['idempotencyKey']);

    const stranger = await w.guest();
    const own = await shop.fill(stranger, [variantId]);
    const theirs = await place(stranger, own, { idempotencyKey: input.idempotencyKey });
    expect(theirs.data.orderPlace.order.id).not.toBe(answers[0]?.data.orderPlace.order.id);
  }, 120_000);

  test('refuses, and leaves the cart, the stock and the key as they were', async () => {
    const variantId = await one(2);
    const guest = await w.guest();
    const input = await shop.fill(guest, [variantId]);
    const before = { orders: await count('orders.order'), reservations: await count('inventory.reservation') };
    const address = (changes: object) => ({ shippingAddress: { ...ADDRESS, ...changes } });
    const refusals: [object, string, string[]][] = [
      [{ expectedTotal: input.expectedTotal - 1 }, 'PRICE_CHANGED', ['expectedTotal']],
      [{ paymentProvider: 'RAZORPAY' }, 'UNAVAILABLE', ['paymentProvider']],
      [{ paymentProvider: 'STRIPE' }, 'UNAVAILABLE', ['paymentProvider']],
      [{ deliveryMethodId: shop.expressId, expectedTotal: 649_00 }, 'INVALID', ['paymentProvider']],
      [{ deliveryMethodId: newId() }, 'NOT_FOUND', ['deliveryMethodId']],
      [{ shippingAddress: null }, 'REQUIRED', ['shippingAddress']],
      [{ addressId: newId() }, 'INVALID', ['addressId']],
      [{ addressId: newId(), shippingAddress: null }, 'NOT_FOUND', ['addressId']],
      [address({ pincode: '012345' }), 'INVALID', ['shippingAddress', 'pincode']],
      [address({ pincode: '999001' }), 'NOT_DELIVERABLE', ['shippingAddress', 'pincode']],
      [address({ phone: '12' }), 'INVALID', ['shippingAddress', 'phone']],
      [address({ state: 'Atlantis' }), 'INVALID', ['shippingAddress', 'state']],
      [{ email: 'nobody' }, 'INVALID', ['email']],
    ];
    for (const [changes, code, path] of refusals) expectRefusal(await place(guest, input, changes), code, path);
    const changed = await place(guest, input, { expectedTotal: 1 });
    expect(changed.data.orderPlace.userErrors[0].message).toContain('₹579.00');
    expect({ orders: await count('orders.order'), reservations: await count('inventory.reservation') }).toEqual(before);
    expect(await shop.stock(variantId)).toEqual({ onHand: 2, reserved: 0 });

    expect((await place(guest, input)).data.orderPlace.userErrors).toEqual([]);
    expectRefusal(await place(guest, input, { idempotencyKey: newId() }), 'CART_EMPTY', []);
  });

  test('refuses what was taken off sale, names the cart line, and bounds what a courier collects', async () => {
    const [kept, gone] = [await one(), await one()];
    const guest = await w.guest();
    const input = await shop.fill(guest, [kept, gone]);
    const { data } = await guest.send('{ cart { lines { variant { id product { id } } } } }');
    await shop.admin.must('ProductsSetActive', { input: { ids: [data.cart.lines[1].variant.product.id], isActive: false } });
    expectRefusal(await place(guest, input), 'NOT_FOUND', ['lines', '1']);

    const [dear = ''] = await shop.variants({ stock: 100, price: 9_000_00 });
    const rich = await w.guest();
    expectRefusal(await place(rich, await shop.fill(rich, [dear], 6)), 'INVALID', ['paymentProvider']);
  });

  test("sends to an address of the customer's, never to somebody else's, and charges IGST across states", async () => {
    const variantId = await one();
    const [customer, other] = [await w.customer(), await w.customer()];
    const { addressCreate } = await customer.must('AddressCreate', { input: { address: { ...ADDRESS, state: 'MH', pincode: '400001' } } });
    const chosen = { shippingAddress: null, addressId: addressCreate.address.id };
    expectRefusal(await place(other, await shop.fill(other, [variantId]), chosen), 'NOT_FOUND', ['addressId']);
    const { data } = await place(customer, await shop.fill(customer, [variantId]), chosen);
    expect(data.orderPlace.order.shippingAddress).toMatchObject({ state: 'MH', pincode: '400001' });
    const { number } = data.orderPlace.order;
    const read = await customer.send('query ($number: String!) { order(number: $number) { totals { tax { amount } taxLines { name ratePercent amount { amount } } } lines { sku tax { amount } } email } }', { number });
    expect(read.data.order).toMatchObject({ email: 'asha@example.com', totals: { tax: { amount: 27_57 }, taxLines: [{ name: 'IGST', ratePercent: 5, amount: { amount: 27_57 } }] } });
  });
});

describe('an order', () => {
  test('F21 is invisible to others, whoever they are, and visible to staff with ORDERS_READ', async () => {
    const [guest, customer] = [await w.guest(), await w.customer()];
    const [theirs, hers] = [await shop.order(guest, [await one()]), await shop.order(customer, [await one()])];
    const strangers = [await w.guest(), await w.customer(), await w.staff('CATALOG_WRITE')];
    for (const stranger of strangers) {
      for (const { id, number } of [theirs, hers]) {
        expect(await stranger.must('MyOrder', { number })).toEqual({ order: null });
        expectRefusal(await stranger.run('OrderCancel', { input: { orderId: id } }), 'NOT_FOUND', ['orderId']);
      }
    }
    expect((await w.nobody.run('MyOrder', { number: hers.number })).data.order).toBeNull();
    const reader = await w.staff('ORDERS_READ');
    expect((await reader.must('MyOrder', { number: ` ${hers.number.toLowerCase()}` })).order).toMatchObject({ id: hers.id, allowedActions: [] });
    expectRefusal(await reader.run('OrderCancel', { input: { orderId: hers.id } }), 'NOT_FOUND', ['orderId']);
  });

  test('stands in the lists of its customer and of staff, in constantly many statements', async () => {
    const customer = await w.customer();
    const variants = await shop.variants({ stock: 9, count: 3 });
    const placed: string[] = [];
    for (const variantId of variants) {
      placed.unshift((await shop.order(customer, [variantId])).number);
      w.clock.advance(1000);
    }
    const { viewer } = await customer.must('MyOrders', { first: 2 });
    const { nodes, pageInfo } = viewer.user.orders;
    expect(nodes.map((order: { number: string }) => order.number)).toEqual(placed.slice(0, 2));
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await customer.must('MyOrders', { first: 2, after: pageInfo.endCursor });
    expect(rest.viewer.user.orders.nodes.map((order: { number: string }) => order.number)).toEqual(placed.slice(2));

    const users = '{ users(first: 100) { nodes { id orders(first: 1) { totalCount nodes { number } } } } }';
    const few = await w.statements(() => shop.admin.send(users));
    await race(5, () => w.customer());
    expect(await w.statements(() => shop.admin.send(users))).toBe(few);
    const { data } = await shop.admin.send(users);
    const own = data.users.nodes.find((user: { orders: { totalCount: number } }) => user.orders.totalCount === 3);
    expect(own.orders.nodes).toEqual([{ number: placed[0] }]);

    const list = (variables: object) => shop.admin.must('Orders', { first: 100, ...variables });
    const all = (await list({})).orders;
    expect(all.totalCount).toBe(await count('orders.order'));
    const numbers = (answer: { orders: { nodes: { number: string }[] } }) => answer.orders.nodes.map((order) => order.number);
    expect(numbers(await list({ filter: { customerId: own.id } }))).toEqual(placed);
    expect(numbers(await list({ filter: { customerId: own.id }, sort: 'OLDEST' }))).toEqual(placed.toReversed());
    expect(numbers(await list({ filter: { number: placed[1], status: ['CONFIRMED'] } }))).toEqual([placed[1]]);
    expect(numbers(await list({ filter: { status: ['SHIPPED'] } }))).toEqual([]);
    const totals = (await list({ sort: 'TOTAL_HIGH_TO_LOW' })).orders.nodes.map((order: { totals: { total: { amount: number } } }) => order.totals.total.amount);
    expect(totals).toEqual(totals.toSorted((a: number, b: number) => b - a));
    const movable = all.nodes.filter((order: { allowedTransitions: string[] }) => order.allowedTransitions.length > 0);
    expect(movable).toEqual(all.nodes.filter((order: { status: string }) => order.status === 'CONFIRMED'));
    const hidden = await (await w.staff('USERS_READ')).send(users);
    expectError(hidden, 'FORBIDDEN');
    // Only their own, of which there are none.
    expect(hidden.data.users.nodes.flatMap((user: { orders: unknown }) => user.orders ?? [])).toEqual([{ totalCount: 0, nodes: [] }]);
  });

  test('has its pieces counted among the best sellers', async () => {
    const variantId = await one();
    const guest = await w.guest();
    const order = await shop.order(guest, [variantId]);
    const sold = async () => (await firstRow(w.platform.database.reader, sql<{ units: number }>`
      select p.units_sold as units from catalog.product p join catalog.product_variant v on v.product_id = p.id where v.id = ${variantId}`))?.units;
    await w.runJobs();
    expect(await sold()).toBe(1);
    await guest.must('OrderCancel', { input: { orderId: order.id } });
    await w.runJobs();
    expect(await sold()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { personalData } from '#privacy';
import { expectError, expectRefusal, PASSWORD, world, type Client, type World } from '#testing';
import { newEmail, newPhone, openPost, type Post } from '../subgraphs/accounts/tests/post.ts';
import { exportOf } from '../subgraphs/accounts/domain/export-data.ts';
import { forgetRecipients } from '../subgraphs/orders/jobs/forget-recipients.ts';
import { openShop, type Delivered, type Shop } from '../subgraphs/orders/tests/shop.ts';

const YEAR = 366 * 86_400_000;
const EXPORT = 'mutation { userDataExport(input: {}) { url expiresAt userErrors { code } } }';
const ERASE = 'mutation ($input: UserDataEraseInput!) { userDataErase(input: $input) { userErrors { code path } } }';

let site: World;
let shop: Shop;
let post: Post;
let variantId: string;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  post = openPost(site);
  [variantId = ''] = await shop.variants({ stock: 5000, price: 1299_00 });
});
afterAll(() => site.close());

type Someone = { readonly client: Client; readonly id: string; readonly email: string; readonly phone: string };

async function someone(): Promise<Someone> {
  const [{ email }, { phone }] = [newEmail(), newPhone()];
  const { signUp: { session } } = await site.nobody.must('SignUp', { input: { email, phone, password: PASSWORD, name: 'Kamala Devi' } });
  await site.runJobs();
  return { client: site.as(session.accessToken), id: session.viewer.user.id, email, phone };
}

const address = { name: 'Kamala Devi', phone: '98860 54321', line1: '7 Temple Street', city: 'Mysuru', state: 'KA', pincode: '560001' };

/** Somebody of whom every domain keeps something: a delivered order, one sent back in part, a review, a cart, an address, a used promo code. */
async function knownEverywhere(): Promise<Someone & { order: Delivered }> {
  const person = await someone();
  const { client } = person;
  await client.must('AddressCreate', { input: { address } });
  const code = `C${newId().slice(-8)}`;
  await shop.admin.must('PromoCodeCreate', { input: { code, kind: 'FIXED_AMOUNT', value: 100 } });
  await client.must('CartLineAdd', { input: { variantId, quantity: 2 } });
  await client.must('CartPromoCodeApply', { input: { code } });
  const input = await shop.fill(client, []);
  const { orderPlace } = await client.must('OrderPlace', { input: { ...input, email: person.email, shippingAddress: address, note: 'Ring at 7 Temple Street' } });
  for (const to of ['PROCESSING', 'SHIPPED', 'DELIVERED']) {
    await shop.admin.must('OrderTransition', { input: { orderId: orderPlace.order.id, to, note: 'Handed to Kamala Devi', ...(to === 'SHIPPED' ? { carrier: 'Delhivery', trackingNumber: 'DL42' } : {}) } });
  }
  const { order } = await client.must('MyOrder', { number: orderPlace.order.number });
  const { returnRequest } = await client.must('ReturnRequest', { input: { orderId: order.id, lines: [{ orderLineId: order.lines[0].id, quantity: 1, reason: 'OTHER', comment: 'Kamala Devi is taller' }] } });
  await shop.admin.must('ReturnTransition', { input: { returnId: returnRequest.return.id, to: 'REJECTED', note: 'Told Kamala Devi' } });
  await rows(site.system.reader, sql`
    insert into reviews.review (id, product_id, user_id, rating, body, author_name, created_at, updated_at)
    select ${newId()}, product_id, ${person.id}, 5, 'Lovely', 'Kamala Devi', now(), now() from orders.order_line where order_id = ${order.id}`);
  await client.must('CartLineAdd', { input: { variantId, quantity: 1 } });
  await client.must('ConversationStart', { input: { subject: 'My parcel', body: 'Kamala Devi asks' } });
  await client.must('WishlistItemAdd', { input: { variantId } });
  return { ...person, order };
}

async function download(client: Client): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { data: { userDataExport } } = await client.send(EXPORT);
  const answer = await site.server.inject(userDataExport.url);
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

/** Every row of every table of ours that is about people, as text. */
async function dump(): Promise<string> {
  const tables = await rows(site.system.reader, sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables where schemaname in ('accounts', 'cart', 'orders', 'payments', 'promotions', 'returns', 'reviews', 'support', 'platform', 'inventory')`);
  const texts = await Promise.all(tables.map(({ schema, name }) => rows(site.system.reader, sql`select t::text as row from ${sql.table(`${schema}.${name}`)} t`)));
  return JSON.stringify(texts);
}

describe('a copy of one\'s data', () => {
  test('F29 is one JSON file with everything that the domains keep, by a link for a quarter of an hour; told by mail, on the audit trail', async () => {
    const { client, id, email, order } = await knownEverywhere();
    const { status, body, headers } = await download(client);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="aarya-data.json"', 'cache-control': 'private, no-store' });
    const copy = JSON.parse(body);
    expect(copy).toMatchObject({
      account: [{ id, email, name: 'Kamala Devi' }], addresses: [{ line1: '7 Temple Street' }], sessions: [{ device: 'Unknown device' }], cart: [{ quantity: 1 }], wishlist: [{ variantId }], messages: [{ body: 'Kamala Devi asks' }],
      orders: [{ number: order.number, recipient: { name: 'Kamala Devi' }, lines: [{ quantity: 2 }], payments: [{ status: 'COMPLETED' }], tracking: [{}, {}, { trackingNumber: 'DL42' }, {}] }],
      returns: [{ status: 'REJECTED', lines: [{ comment: 'Kamala Devi is taller' }] }], reviews: [{ body: 'Lovely' }], promoCodes: [{}],
    });
    expect(Object.keys(copy).slice(1)).toEqual(['account', 'addresses', 'sessions', ...personalData().flatMap((data) => Object.keys(data.sections))]);
    expect(body).not.toMatch(/argon2|passwordHash|tokenHash|clientSecret|payer/);
    await site.runJobs();
    expect((await post.sentTo({ email })).map((mail) => mail.subject)).toContain('A copy of your data was asked for');
    const { auditLog } = await shop.admin.must('AuditLog', { filter: { action: 'userDataExport' } });
    expect(auditLog.nodes[0]).toMatchObject({ target: `User:${id}`, actor: { id } });
  });

  test('is for its owner alone: not by another link, not for a guest', async () => {
    const [one, other] = [await someone(), await someone()];
    const { data: { userDataExport: { url } } } = await one.client.send(EXPORT);
    for (const forged of [url.replace(one.id, other.id), url.replace(/expires=\d+/, 'expires=9999999999'), url.split('?')[0]]) {
      expect((await site.server.inject(forged)).statusCode).toBe(403);
    }
    expectError(await (await site.guest()).send(EXPORT), 'FORBIDDEN');
  });

  test('F34 is read as fast as it is sent, in batches, however much there is', async () => {
    const { id, client } = await someone();
    const order = await shop.order(client, [variantId]);
    await rows(site.system.reader, sql`
      insert into orders.order (id, user_id, email, status, ship_name, ship_phone, ship_line1, ship_city, ship_state, ship_pincode, ship_country, delivery_method_id,
        delivery_method_name, subtotal, discount, shipping, tax, total, tax_lines, shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, placed_at, created_at, updated_at)
      select gen_random_uuid(), user_id, email, status, ship_name, ship_phone, ship_line1, ship_city, ship_state, ship_pincode, ship_country, delivery_method_id,
        delivery_method_name, subtotal, discount, shipping, tax, total, tax_lines, shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, placed_at, created_at, updated_at
      from orders.order, generate_series(1, 999) where id = ${order.id}`);
    const pieces = exportOf(site.system, id);
    const first = await site.statements(async () => { for (let n = 0; n < 30; n += 1) await pieces.next(); });
    let orders = 0;
    const rest = await site.statements(async () => { for await (const piece of pieces) orders += /"number":"AA-/.test(piece) ? 1 : 0; });
    expect(first).toBeLessThan(12); // the first batch of orders, and nothing after it
    expect(orders).toBeGreaterThan(970);
    expect(rest).toBeGreaterThan(4 * 4); // four more batches
    expect(rest).toBeLessThan(50);
  });
});

describe('erasing an account', () => {
  const erase = (client: Client, input: object) => client.send(ERASE, { input });

  test('leaves no row that says who it was; the books stay', async () => {
    const { client, id, email, phone, order } = await knownEverywhere();
    const before = await dump();
    for (const trace of [email, phone, 'Kamala Devi is taller', 'Ring at 7 Temple Street']) expect(before).toContain(trace);
    expectRefusal(await erase(client, { password: 'not the password' }), 'INVALID_CREDENTIALS', ['password']);
    expectRefusal(await erase(client, {}), 'INVALID', []);
    const answer = await erase(client, { password: PASSWORD });
    expect(answer.data.userDataErase.userErrors).toEqual([]);
    expectError(await client.run('Viewer'), 'UNAUTHENTICATED');
    expectRefusal(await site.nobody.run('SignIn', { input: { email, password: PASSWORD } }), 'INVALID_CREDENTIALS', []);
    await site.runJobs();
    expect((await post.sentTo({ email })).map((mail) => mail.subject)).toContain('Your account has been erased');
    // Other people of these tests have the same name: what is of this one hangs on the address, the number and the order.
    const after = await dump();
    for (const trace of [email, phone]) expect(after).not.toContain(trace);
    const [kept] = await rows(site.system.reader, sql<object>`
      select o.email, o.ship_name, o.ship_line1, o.ship_phone, o.note, o.ship_city, o.total, (select count(*) from orders.invoice i where i.order_id = o.id) as invoices,
        (select string_agg(concat(note, carrier, tracking_number), '') from orders.tracking_event where order_id = o.id) as said,
        (select string_agg(concat(l.comment, e.note), '') from returns.return r join returns.return_line l on l.return_id = r.id join returns.return_event e on e.return_id = r.id where r.order_id = o.id) as returned,
        (select count(*) from cart.cart where user_id = ${id}) as carts, (select count(*) from cart.wishlist_item where user_id = ${id}) as wishes, (select count(*) from support.conversation where user_id = ${id}) as conversations, (select count(*) from accounts.address where user_id = ${id}) as addresses,
        (select string_agg(author_name, '') from reviews.review where user_id = ${id}) as author,
        (select customer_key like 'erased %' from promotions.redemption where user_id = ${id}) as redeemed_by_nobody
      from orders.order o where o.id = ${order.id}`);
    expect(kept).toEqual({
      email: 'erased@aarya.invalid', ship_name: 'Erased', ship_line1: 'Erased', ship_phone: '+910000000000', note: null, ship_city: 'Mysuru', total: expect.any(Number), invoices: 1,
      said: '', returned: '', carts: 0, wishes: 0, conversations: 0, addresses: 0, author: 'A customer', redeemed_by_nobody: true,
    });
    await someone(); // the unique address and number are free again
    await site.nobody.must('SignUp', { input: { email, phone, password: PASSWORD, name: 'Kamala Devi' } });
  });

  test('can be confirmed by a code instead of a password', async () => {
    const target = newEmail();
    const { signInWithOtp: { session } } = await site.nobody.must('SignInWithOtp', { input: { target, code: await post.newCode(target) } });
    const client = site.as(session.accessToken);
    expectRefusal(await erase(client, { password: PASSWORD }), 'INVALID_CREDENTIALS', ['password']);
    expectRefusal(await erase(client, { code: '123456' }), 'OTP_INVALID', ['code']);
    await site.nobody.send('mutation ($input: OtpRequestInput!) { otpRequest(input: $input) { retryAfterSeconds } }', { input: { target, purpose: 'DATA_ERASURE' } });
    await site.runJobs();
    const code = await post.codeFor(target);
    expectRefusal(await site.nobody.run('SignInWithOtp', { input: { target, code } }), 'OTP_INVALID', ['code']);
    expect((await erase(client, { code })).data.userDataErase.userErrors).toEqual([]);
    expectError(await client.run('Viewer'), 'UNAUTHENTICATED');
  });

  test('waits for orders and returns under way, and is not for staff', async () => {
    const { client } = await someone();
    const order = await shop.order(client, [variantId]);
    expectRefusal(await erase(client, { password: PASSWORD }), 'NOT_ELIGIBLE', []);
    for (const to of ['PROCESSING', 'SHIPPED', 'DELIVERED']) await shop.admin.must('OrderTransition', { input: { orderId: order.id, to } });
    const { order: { lines: [line] } } = await client.must('MyOrder', { number: order.number });
    const { returnRequest } = await client.must('ReturnRequest', { input: { orderId: order.id, lines: [{ orderLineId: line.id, quantity: 1, reason: 'OTHER' }] } });
    expectRefusal(await erase(client, { password: PASSWORD }), 'NOT_ELIGIBLE', []);
    expect((await client.must('Viewer')).viewer.user.name).toBe('Kamala Devi');
    await client.must('ReturnCancel', { input: { returnId: returnRequest.return.id } });
    expect((await erase(client, { password: PASSWORD })).data.userDataErase.userErrors).toEqual([]);
    expectRefusal(await erase(await site.staff('ORDERS_READ'), { password: PASSWORD }), 'NOT_ELIGIBLE', []);
  });

  test('keeps the name on an invoice that the law has name its recipient, for eight years', async () => {
    const { client } = await someone();
    const [dear = ''] = await shop.variants({ stock: 5, price: 50_000_00 });
    const input = await shop.fill(client, [dear]);
    const { orderPlace: { order } } = await client.must('OrderPlace', { input: { ...input, shippingAddress: address } });
    for (const to of ['PROCESSING', 'SHIPPED', 'DELIVERED']) await shop.admin.must('OrderTransition', { input: { orderId: order.id, to } });
    await erase(client, { password: PASSWORD });
    const recipient = () => rows(site.system.reader, sql`select ship_name, ship_line1, ship_phone from orders.order where id = ${order.id}`);
    expect(await recipient()).toEqual([{ ship_name: 'Kamala Devi', ship_line1: '7 Temple Street', ship_phone: '+910000000000' }]);
    site.clock.advance(7 * YEAR);
    await forgetRecipients.run({}, site.system);
    expect(await recipient()).toMatchObject([{ ship_name: 'Kamala Devi' }]);
    site.clock.advance(YEAR);
    await forgetRecipients.run({}, site.system);
    expect(await recipient()).toEqual([{ ship_name: 'Erased', ship_line1: 'Erased', ship_phone: '+910000000000' }]);
  });
});

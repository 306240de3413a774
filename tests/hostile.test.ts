import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectError, expectRefusal, world, type Client, type World } from '#testing';
import { ADDRESS, openShop, type Shop } from '../subgraphs/orders/tests/shop.ts';

const CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'COST_LIMIT_EXCEEDED',
  'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'INTERNAL_SERVER_ERROR']);

let site: World;
let shop: Shop;
let variantId: string;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  [variantId = ''] = await shop.variants({ stock: 50 });
});
afterAll(() => site.close());

type Raw = { method?: 'GET' | 'POST'; url?: string; headers?: Record<string, string>; payload?: string };

/** Sends what no client library would, and expects JSON of the contract's form that tells nothing of the inside. */
async function raw({ method = 'POST', url = '/graphql', headers = { 'content-type': 'application/json' }, payload }: Raw): Promise<{ status: number; codes: string[] }> {
  const response = await site.server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  const body: { errors?: { message: string; extensions: { code: string } }[] } = response.json();
  const text = JSON.stringify(body.errors ?? []);
  expect(text).not.toMatch(/node_modules|\.ts:|\bat [\w.]+ \(|select .* from|stacktrace|postgres/i);
  const codes = (body.errors ?? []).map((error) => error.extensions.code);
  for (const code of codes) expect(CODES).toContain(code);
  return { status: response.statusCode, codes };
}
const query = (text: string, more: object = {}) => JSON.stringify({ query: text, ...more });

describe('documents and requests', () => {
  const doubling = (n: number): string => `query { ...F${n} } fragment F0 on Query { __typename } ${Array.from({ length: n }, (_, i) => `fragment F${i + 1} on Query { ...F${i} ...F${i} }`).join(' ')}`;
  test.each<[string, Raw, number, string]>([
    ['fragments that double', { payload: query(doubling(16)) }, 400, 'COST_LIMIT_EXCEEDED'],
    ['fragments that double thirty times', { payload: query(doubling(30)) }, 400, 'COST_LIMIT_EXCEEDED'],
    ['a flood of aliases', { payload: query(`{ ${Array.from({ length: 500 }, (_, i) => `a${i}: __typename`).join(' ')} }`) }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['fifty sign-ins in one mutation', { payload: query(`mutation { ${Array.from({ length: 50 }, (_, i) => `s${i}: signIn(input: {email: "a@b.in", password: "${i}"}) { userErrors { code } }`).join(' ')} }`) }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a list of operations', { payload: `[${query('{ __typename }')}]` }, 400, 'BAD_REQUEST'],
    ['broken JSON', { payload: '{"query": ' }, 400, 'BAD_REQUEST'],
    ['300 KB', { payload: query(`{ __typename } #${'x'.repeat(300_000)}`) }, 413, 'BAD_REQUEST'],
    ['broken GraphQL', { payload: query('{ products(') }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { payload: query('{ secrets }') }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation name', { payload: query('query A { __typename }', { operationName: 'B' }) }, 400, 'BAD_REQUEST'],
    ['a variable of the wrong type', { payload: query('query ($n: Int) { products(first: $n) { totalCount } }', { variables: { n: 'many' } }) }, 400, 'BAD_USER_INPUT'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query={__typename}' }, 415, 'BAD_REQUEST'],
    ['text', { headers: { 'content-type': 'text/plain' }, payload: query('{ __typename }') }, 400, 'BAD_REQUEST'],
    ['a mutation by GET', { method: 'GET', headers: {}, url: `/graphql?query=${encodeURIComponent('mutation { signOut(input: {}) { userErrors { code } } }')}` }, 405, 'BAD_REQUEST'],
    ['another path', { method: 'GET', headers: {}, url: '/.env' }, 404, 'BAD_REQUEST'],
  ])('%s is refused', async (_name, request, status, code) => {
    const answer = await raw(request);
    expect(answer.codes[0]).toBe(code);
    expect(answer.status).toBe(status);
  });

  test('a subscription over HTTP is a bad request, not a fault of ours', async () => {
    const { status, codes } = await raw({ payload: query('subscription { orderUpdated(orderId: "1") { id } }') });
    expect(status).toBe(400);
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

describe('sessions', () => {
  const forged = 'eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0.';
  test.each([['a forged token', `Bearer ${forged}`], ['no token at all', 'Bearer'], ['a password', 'Basic YTpi']])('%s makes the whole request UNAUTHENTICATED', async (_name, authorization) => {
    const answer = await site.nobody.send('{ categories { id } }', {}, { authorization });
    expect(answer.status).toBe(401);
    expect(answer.data).toBeNull();
    expectError(answer, 'UNAUTHENTICATED');
  });

  test('headers that claim to be somebody change nothing', async () => {
    const claims = { 'x-aarya-viewer': 'eyJ2aWV3ZXIiOnsicm9sZSI6IkFETUlOIn19.c2ln', 'x-user-id': '1', 'x-role': 'ADMIN', 'x-forwarded-user': 'admin' };
    const answer = await site.nobody.send('{ users { totalCount } viewer { role } }', {}, claims);
    expect(answer.data).toEqual({ users: null, viewer: null });
    expectError(answer, 'UNAUTHENTICATED');
  });

  test('F21 what is somebody else’s is answered like what does not exist', async () => {
    const [owner, other] = [await site.customer(), await site.customer()];
    const order = await shop.order(owner, [variantId]);
    const { addressCreate } = await owner.must('AddressCreate', { input: { address: ADDRESS } });
    const { cartLineAdd } = await owner.must('CartLineAdd', { input: { variantId, quantity: 1 } });
    const { viewer } = await owner.must('Viewer');
    const attempts: [string, object, object][] = [
      ['OrderCancel', { orderId: order.id }, { orderId: newId() }],
      ['AddressUpdate', { id: addressCreate.address.id, isDefault: true }, { id: newId(), isDefault: true }],
      ['AddressDelete', { id: addressCreate.address.id }, { id: newId() }],
      ['CartLineSetQuantity', { lineId: cartLineAdd.cart.lines[0].id, quantity: 0 }, { lineId: newId(), quantity: 0 }],
      ['SessionRevoke', { id: viewer.user.sessions[0].id }, { id: newId() }],
    ];
    for (const [operation, theirs, nobodys] of attempts) {
      const [real, unknown] = [await other.run(operation, { input: theirs }), await other.run(operation, { input: nobodys })];
      expect(real.data).toEqual(unknown.data);
      expect(JSON.stringify(real.data)).toContain('NOT_FOUND');
    }
    expect((await other.must('MyOrder', { number: order.number })).order).toBeNull();
    expect((await owner.must('Viewer')).viewer.user).toMatchObject({ addresses: [{ id: addressCreate.address.id }], sessions: [{}] });
  });
});

describe('input', () => {
  const HOSTILE = ['\u0000', 'a\u0000b', '\ud800', '\u202e', '"; drop table catalog.product; --', '<script>alert(1)</script>', '%_\\', 'x'.repeat(20_000)];
  let guest: Client;
  let admin: Client;
  beforeAll(async () => {
    guest = await site.guest();
    admin = shop.admin;
  });

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))('F27 %s is refused or kept as it is, in every text that a stranger or staff may send; never a fault', async (_name, text) => {
    const input = { input: { email: text, password: text, name: text } };
    const answers = [
      await site.nobody.run('ProductDetail', { slug: text }),
      await site.nobody.run('ProductList', { filter: { category: text, tags: [text], options: [{ name: text, values: [text] }] }, after: text }),
      await site.nobody.run('DeliveryMethods', { pincode: text }),
      await site.nobody.run('SignUp', input),
      await site.nobody.run('SignIn', { input: { email: text, password: text } }),
      await site.nobody.run('SessionRefresh', { input: { refreshToken: text } }),
      await guest.run('MyOrder', { number: text }),
      await guest.run('CartLineAdd', { input: { variantId: text, quantity: 1 } }),
      await guest.run('OrderCancel', { input: { orderId: text, reason: text } }),
      await guest.run('OrderPlace', { input: { ...await shop.fill(guest, [variantId]), idempotencyKey: text, note: text, email: text, shippingAddress: { ...ADDRESS, name: text, line1: text, city: text } } }),
      await admin.run('AdminProducts', { filter: { search: text, sku: text, category: text } }),
      await admin.run('Users', { filter: { search: text } }),
      await admin.run('Orders', { filter: { number: text, customerId: text } }),
      await admin.run('StockAdjust', { input: { idempotencyKey: text, variantId, delta: 1, reason: 'RECEIVED', note: text } }),
      await admin.run('CategoryCreate', { input: { name: text } }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500);
      expect(answer.errors.map((error) => error.extensions['code'])).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  test('numbers beyond every limit are refused', async () => {
    for (const quantity of [0, -1, 101, 2_147_483_647]) {
      const answer = await guest.run('CartLineAdd', { input: { variantId, quantity } });
      expect(answer.data.cartLineAdd.userErrors).toHaveLength(1);
    }
    expectRefusal(await admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 0, reason: 'COUNTED' } }), 'INVALID', ['delta']);
    expectRefusal(await admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 1, reason: 'SOLD' } }), 'INVALID', ['reason']);
    expectError(await site.nobody.run('ProductList', { first: 1_000_000 }), 'BAD_USER_INPUT');
    expectError(await site.nobody.run('ProductList', { first: -1 }), 'BAD_USER_INPUT');
  });
});

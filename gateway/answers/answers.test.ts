import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { metrics } from '#telemetry';
import { clientOperations, describeWithRedis, world, type Client, type World } from '#testing';

let shop: World;
let staff: Client;
let slug: string;
let variant: { id: string; version: number };

beforeAll(async () => {
  shop = await world();
  staff = await shop.staff('CATALOG_WRITE');
  const input = { title: 'Kurta', description: `<p>${'Soft cotton. '.repeat(100)}</p>`, options: [], variants: [{ sku: 'K1', price: 100_000, options: [] }] };
  const { productCreate } = await staff.must('ProductCreate', { input });
  slug = productCreate.product.slug;
  [variant] = productCreate.product.variants;
});
afterAll(() => shop.close());

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (operation: string): string => clientOperations.get(operation) ?? '';
type Json = Readonly<Record<string, unknown>>;

/** A GET of a persisted query. */
function get(text: string, { variables, headers = {}, on = shop }: { variables?: Json; headers?: Record<string, string>; on?: World } = {}) {
  const query = {
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } }),
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  };
  return on.server.inject({ method: 'GET', url: '/graphql', query, headers });
}
function post(payload: Json, headers: Record<string, string> = {}, on = shop) {
  return on.server.inject({ method: 'POST', url: '/graphql', payload, headers });
}
const codesOf = (answer: { json: () => { errors?: { extensions: { code: string } }[] } }): string[] => (answer.json().errors ?? []).map(({ extensions }) => extensions.code);

async function setPrice(price: number): Promise<void> {
  const { variantUpdate } = await staff.must('VariantUpdate', { input: { id: variant.id, version: variant.version, price } });
  variant = { ...variant, version: variantUpdate.variant.version };
}

describe('GET /graphql', () => {
  test('answers a persisted public query with Cache-Control and a strong ETag, and 304 until it changes', async () => {
    const first = await get(textOf('ProductDetail'), { variables: { slug } });
    expect(first.statusCode).toBe(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate', 'content-type': 'application/json; charset=utf-8' });
    expect(first.headers.etag).toMatch(/^"[\w-]{27}"$/);
    const known = { 'if-none-match': `"other", ${first.headers.etag}` };
    const again = await get(textOf('ProductDetail'), { variables: { slug }, headers: known });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
    await setPrice(90_000);
    const changed = await get(textOf('ProductDetail'), { variables: { slug }, headers: known });
    expect(changed.statusCode).toBe(200);
    expect(changed.json().data.product.priceRange.min.amount).toBe(90_000);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  test('answers a personal query to its viewer alone, and lets nobody keep it', async () => {
    const guest = await shop.guest();
    const mine = await get(textOf('Cart'), { headers: { authorization: `Bearer ${guest.accessToken}` } });
    expect(mine.json().data.cart).toMatchObject({ totalQuantity: 0 });
    expect(mine.headers['cache-control']).toBe('no-store');
    expect(mine.headers.etag).toBeUndefined();
    expect((await get(textOf('Cart'))).headers.etag).toBeUndefined();
  });

  test('never runs a mutation', async () => {
    const answer = await get(textOf('SessionStartGuest'), { variables: { input: {} } });
    expect([answer.statusCode, codesOf(answer)]).toEqual([405, ['BAD_REQUEST']]);
  });

  test.each([
    ['a document', { query: '{ categories { id } }' }],
    ['a document beside its hash', { query: '{ categories { id } }', extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf('{ categories { id } }') } }) }],
    ['nothing', {}],
  ])('refuses %s', async (_what, query) => {
    const answer = await shop.server.inject({ method: 'GET', url: '/graphql', query });
    expect([answer.statusCode, answer.headers.allow, codesOf(answer)]).toEqual([405, 'POST', ['BAD_REQUEST']]);
  });

  test.each([['variables that are not JSON', { variables: '{' }], ['extensions that are not JSON', { extensions: '{' }], ['a bad hash', { extensions: '{"persistedQuery":{"version":1,"sha256Hash":7}}' }]])('refuses %s', async (_what, bad) => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(textOf('ProductList')) } });
    const answer = await shop.server.inject({ method: 'GET', url: '/graphql', query: { extensions, ...bad } });
    expect(answer.statusCode).toBeGreaterThanOrEqual(200);
    expect(answer.statusCode).toBeLessThan(500);
    expect(codesOf(answer)).toHaveLength(1);
  });

  test('knows the committed operations of the clients without having been sent them, and no other hash', async () => {
    expect((await get(textOf('CategoryTree'))).statusCode).toBe(200);
    const unknown = await get('{ categories { slug } }');
    expect([unknown.statusCode, codesOf(unknown)]).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']]);
  });

  test('does not hand out what is kept to a session that has ended', async () => {
    await get(textOf('ProductDetail'), { variables: { slug } });
    const guest = await shop.guest();
    await guest.must('SignOut', { input: {} });
    for (const token of [guest.accessToken, 'malformed']) {
      const answer = await get(textOf('ProductDetail'), { variables: { slug }, headers: { authorization: `Bearer ${token}` } });
      expect([answer.statusCode, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
  });
});

describe('automatic persisted queries', () => {
  test('are found once they were sent with their hash', async () => {
    const query = '{ products(first: 1) { nodes { slug } } }';
    const persistedQuery = { version: 1, sha256Hash: hashOf(query) };
    expect(codesOf(await post({ extensions: { persistedQuery } }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect((await post({ query, extensions: { persistedQuery } })).json().data.products.nodes).toEqual([{ slug }]);
    expect((await post({ extensions: { persistedQuery } })).json().data.products.nodes).toEqual([{ slug }]);
    expect((await get(query)).json().data.products.nodes).toEqual([{ slug }]);
  });

  test('are not kept under another hash, nor when they are invalid', async () => {
    const [query, other] = ['{ products(first: 2) { nodes { slug } } }', hashOf('something else')];
    const refused = await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: other } } });
    expect([refused.statusCode, codesOf(refused)]).toEqual([400, ['BAD_REQUEST']]);
    const invalid = '{ noSuchField }';
    await post({ query: invalid, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(invalid) } } });
    for (const sha256Hash of [other, hashOf(invalid)]) {
      expect(codesOf(await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    }
  });
});

describe('compression', () => {
  test('saves bytes of public answers for who takes it, and each form has its own tag', async () => {
    const variables = { slug };
    const plain = await get(textOf('ProductDetail'), { variables });
    const forms = await Promise.all(['br, gzip', 'gzip;q=0.5, br;q=0', 'identity'].map((accepted) => get(textOf('ProductDetail'), { variables, headers: { 'accept-encoding': accepted } })));
    expect(forms.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    const [br, gzip] = forms;
    expect(brotliDecompressSync(br?.rawPayload ?? '').toString()).toBe(plain.body);
    expect(gunzipSync(gzip?.rawPayload ?? '').toString()).toBe(plain.body);
    expect(br?.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(new Set([plain, ...forms].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of [plain, ...forms]) expect(headers.vary).toMatch(/(^|, )Accept-Encoding$/);
    const compressed = await post({ query: textOf('ProductDetail'), variables }, { 'accept-encoding': 'br' });
    expect(compressed.headers['content-encoding']).toBe('br');
  });

  test('is not done to personal answers, whose length would tell of secrets, nor to small ones', async () => {
    const headers = { authorization: `Bearer ${staff.accessToken}`, 'accept-encoding': 'br, gzip' };
    const personal = await post({ query: `{ viewer { role } product(slug: "${slug}") { description } }` }, headers);
    expect(personal.rawPayload.length).toBeGreaterThan(1000);
    expect(personal.headers['content-encoding']).toBeUndefined();
    expect((await post({ query: textOf('CategoryTree') }, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('answers kept for everybody', () => {
  async function outcomes(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const read = async () => new Map((await metrics.cache.get()).values.filter(({ labels }) => labels.cache === 'answer').map(({ labels, value }) => [String(labels.outcome), value]));
    const before = await read();
    await work();
    return Object.fromEntries([...await read()].map(([outcome, value]) => [outcome, value - (before.get(outcome) ?? 0)]).filter(([, value]) => value !== 0));
  }

  test('cost one statement, whoever asks', async () => {
    const customer = await shop.customer();
    await shop.nobody.must('ProductList', {});
    expect(await shop.statements(() => shop.nobody.must('ProductList', {}))).toBe(1);
    expect(await shop.statements(() => customer.must('ProductList', {}))).toBe(2); // and the session
    expect(await outcomes(() => customer.must('ProductList', {}))).toEqual({ hit: 1 });
  });

  test.each([
    ['the viewer', 'query ($slug: String!) { viewer { role } product(slug: $slug) { title } }'],
    ['a field for staff', 'query ($slug: String!) { product(slug: $slug) { title version } }'],
    ['a field for staff, skipped', 'query ($slug: String!) { product(slug: $slug) { title version @skip(if: true) } }'],
    ['what is not of the catalogue', 'query ($slug: String!) { product(slug: $slug) { title } deliveryMethods(pincode: "560001") { name } }'],
    ['the schema', 'query ($slug: String!) { product(slug: $slug) { title } __schema { queryType { name } } }'],
  ])('are none that hold %s', async (_what, query) => {
    expect(await outcomes(async () => {
      for (const client of [staff, shop.nobody, shop.nobody]) await client.send(query, { slug });
    })).toEqual({});
  });

  test('differ by variables and by operation of one document', async () => {
    const query = 'query Titles { products { nodes { title } } } query Slugs { products { nodes { slug } } }';
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await post({ query, operationName: 'Titles' })).json().data.products.nodes).toEqual([{ title: 'Kurta' }]);
      expect((await post({ query, operationName: 'Slugs' })).json().data.products.nodes).toEqual([{ slug }]);
      expect((await shop.nobody.must('ProductDetail', { slug })).product.slug).toBe(slug);
      expect((await shop.nobody.must('ProductDetail', { slug: 'no-such' })).product).toBeNull();
    }
  });

  test('with errors are not kept', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await shop.nobody.run('ProductList', { first: 1000 });
      expect([answer.status, answer.errors.map(({ extensions }) => extensions['code'])]).toEqual([400, ['BAD_USER_INPUT']]);
      expect((await shop.nobody.run('ProductDetail', { slug: 7 })).errors).toHaveLength(1);
    }
  });

  test('F14 500 requests at once for one that is not there compute it once', async () => {
    await setPrice(80_000);
    const found = await outcomes(async () => {
      const answers = await Promise.all(Array.from({ length: 500 }, () => shop.nobody.must('ProductDetail', { slug })));
      for (const { product } of answers) expect(product.priceRange.min.amount).toBe(80_000);
    });
    expect(found['fill']).toBe(1);
    expect(Object.keys(found).toSorted()).toEqual(['fill', 'miss', 'wait']);
  });

  test('are computed as nobody: what the first reader may see besides shows to no other', async () => {
    await setPrice(70_000);
    await staff.must('ProductsSetActive', { input: { ids: [await productId()], isActive: false } });
    expect((await staff.must('ProductDetail', { slug })).product).toBeNull();
    expect((await shop.nobody.must('ProductDetail', { slug })).product).toBeNull();
    await staff.must('ProductsSetActive', { input: { ids: [await productId()], isActive: true } });
    expect((await shop.nobody.must('ProductDetail', { slug })).product.slug).toBe(slug);
  });

  async function productId(): Promise<string> {
    const { adminProducts } = await staff.must('AdminProducts', { filter: { sku: 'K1' } });
    return adminProducts.nodes[0].id;
  }
});

test('with TRUSTED_DOCUMENTS_ONLY the answers kept are those of the clients alone', async () => {
  const strict = await world({ beside: shop, environment: { TRUSTED_DOCUMENTS_ONLY: 'true' } });
  expect((await get(textOf('ProductDetail'), { variables: { slug }, on: strict })).statusCode).toBe(200);
  const query = `{ product(slug: "${slug}") { title } }`;
  for (let turn = 0; turn < 2; turn += 1) expect(codesOf(await post({ query }, {}, strict))).toEqual(['BAD_REQUEST']);
  await strict.close();
});

describeWithRedis('with Redis', () => {
  test('another instance knows a persisted query, and takes over the answer', async () => {
    const one = await world({ redis: true });
    const two = await world({ beside: one });
    const query = `query Q${newId().slice(-6)} { products { nodes { title } } }`;
    const persistedQuery = { version: 1, sha256Hash: hashOf(query) };
    await post({ query, extensions: { persistedQuery } }, {}, one);
    expect((await post({ extensions: { persistedQuery } }, {}, two)).json()).toEqual({ data: { products: { nodes: [] } } });
    await two.close();
    await one.close();
  });
});

import { connect, type AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOperations, type World } from '#testing';
import { getIntrospectionQuery } from 'graphql';
import { productionWorld, query, sendRaw, type Raw } from './production.ts';

let site: World;
beforeAll(async () => { site = await productionWorld({ environment: { TRUSTED_PROXIES: '10.0.0.0/8' } }); });
afterAll(() => site.close());
afterEach(async () => { expect((await site.nobody.run('CategoryTree')).status).toBe(200); });

const JSON_TYPE = { 'content-type': 'application/json' };
const many = (n: number, each: (i: number) => string): string => Array.from({ length: n }, (_, i) => each(i)).join(' ');
const doubling = (n: number): string => `query { ...F${n} } fragment F0 on Query { __typename } ${many(n, (i) => `fragment F${i + 1} on Query { ...F${i} ...F${i} }`)}`;
const nested = (n: number): string => `{ categories ${'{ children '.repeat(n)} { id } ${'}'.repeat(n)} }`;
const signIns = (n: number): string => `mutation { ${many(n, (i) => `s${i}: signIn(input: {email: "a@b.in", password: "${i}"}) { userErrors { code } }`)} }`;

describe('F28 documents that are bombs', () => {
  test.each<[string, string, string]>([
    ['fragments that double', doubling(16), 'COST_LIMIT_EXCEEDED'],
    ['fragments that double thirty times', doubling(30), 'COST_LIMIT_EXCEEDED'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a flood of aliases', `{ ${many(500, (i) => `a${i}: __typename`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['aliases of whole lists', `{ ${many(300, (i) => `a${i}: categories { id }`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['ten thousand times the same field', `{ ${'__typename '.repeat(10_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['directives without end', `{ __typename ${'@skip(if: false) '.repeat(200)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['depth', nested(40), 'GRAPHQL_VALIDATION_FAILED'],
    ['depth without end', nested(2_000), 'GRAPHQL_PARSE_FAILED'],
    ['lists inside lists', '{ products(first: 100) { nodes { variants { product { variants { product { id } } } } } } }', 'COST_LIMIT_EXCEEDED'],
    ['connections inside connections', '{ products(first: 100) { nodes { reviews(first: 100) { nodes { id } } } } }', 'COST_LIMIT_EXCEEDED'],
    ['introspection in a circle', `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['fifty sign-ins in one mutation', signIns(50), 'GRAPHQL_VALIDATION_FAILED'],
    ['a value nested without end', `{ products(filter: ${'['.repeat(3_000)}${']'.repeat(3_000)}) { totalCount } }`, 'GRAPHQL_PARSE_FAILED'],
    ['a thousand operations', many(1000, (i) => `query Q${i} { __typename }`), 'BAD_REQUEST'],
    ['broken GraphQL', '{ products(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ secrets }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an almost known field', '{ product(slug: "a") { titel } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', '{ products(limit: 3) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an alias that plays a type', '{ __typename: product(slug: "a") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema of a subgraph', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['entities without a road', '{ _entities(representations: [{ __typename: "User", id: "1" }]) { ... on User { email } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription over HTTP', 'subscription { orderUpdated(orderId: "1") { id } }', 'BAD_REQUEST'],
  ])('%s is refused with 400', async (_name, document, code) => {
    const answer = await sendRaw(site, { payload: query(document) });
    expect(answer.status).toBe(400);
    expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
    if (code !== '') expect(answer.codes[0]).toBe(code);
  });
});

test.each(['GET', 'POST'] as const)('the payment sandbox is not there in production: %s', async (method) => {
  for (const url of ['/sandbox/payments/0', '/sandbox/payments/0/pay', '/sandbox/razorpay/v1/orders', '/sandbox/stripe/v1/payment_intents']) {
    expect(await sendRaw(site, { method, url, ...(method === 'POST' ? { payload: '{}' } : {}) })).toMatchObject({ status: 404 });
  }
});

describe('requests that no client of ours sends', () => {
  const bomb = Buffer.from(query('{ __typename }') + ' '.repeat(10_000_000));
  test.each<[string, Raw, number]>([
    ['a list of operations', { payload: `[${query('{ __typename }')},${query('{ __typename }')}]` }, 400],
    ['broken JSON', { payload: '{"query": ' }, 400],
    ['JSON that is no object', { payload: '"{ __typename }"' }, 400],
    ['no query at all', { payload: '{}' }, 400],
    ['a query that is a number', { payload: '{"query": 7}' }, 400],
    ['variables that are a text', { payload: query('{ __typename }', { variables: '{"a":' }) }, 400],
    ['300 KB', { payload: query(`{ __typename } #${'x'.repeat(300_000)}`) }, 413],
    ['30,000 characters', { payload: query(`{ __typename } #${'x'.repeat(31_000)}`) }, 400],
    ['a body that gzip blew up', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, payload: gzipSync(bomb) }, 415],
    ['a body that brotli blew up', { headers: { ...JSON_TYPE, 'content-encoding': 'br' }, payload: brotliCompressSync(bomb) }, 415],
    ['an unknown operation name', { payload: query('query A { __typename }', { operationName: 'B' }) }, 400],
    ['two operations and no name', { payload: query('query A { __typename } query B { __typename }') }, 400],
    ['a variable of the wrong type', { payload: query('query ($n: Int) { products(first: $n) { totalCount } }', { variables: { n: 'many' } }) }, 400],
    ['a polluted prototype', { payload: '{"query": "{ __typename }", "__proto__": {"isAdmin": true}}' }, 400],
    ['a polluted constructor', { payload: '{"query": "{ __typename }", "variables": {"constructor": {"prototype": {"isAdmin": true}}}}' }, 400],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query={__typename}' }, 415],
    ['a form with files', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' }, 415],
    ['text', { headers: { 'content-type': 'text/plain' }, payload: query('{ __typename }') }, 415],
    ['nothing that says what it is', { headers: {} }, 400],
    ['JSON that says it is UTF-32', { headers: { 'content-type': 'application/json; charset=utf-32' }, payload: query('{ __typename }') }, 415],
    ['another kind of JSON', { headers: { 'content-type': 'application/graphql' }, payload: '{ __typename }' }, 415],
    ['a mutation by GET', { method: 'GET', headers: {}, url: `/graphql?query=${encodeURIComponent('mutation { signOut(input: {}) { userErrors { code } } }')}` }, 405],
    ['a query by GET without preflight', { method: 'GET', headers: { 'content-type': 'message/external-body' }, url: '/graphql?query={__typename}' }, 405],
    ['DELETE', { method: 'DELETE', headers: {} }, 405],
    ['TRACE', { method: 'TRACE', headers: {} }, 405],
    ['PUT where there is only POST', { method: 'PUT', payload: query('{ __typename }') }, 405],
    ['POST to the health', { url: '/health/live', payload: '{}' }, 405],
    ['an address that cannot be decoded', { method: 'GET', headers: {}, url: '/%zz' }, 400],
    ...['/.env', '/.git/config', '/graphql/../.env', '//graphql', '/admin', '/graphiql', '/playground', '/metrics', '/explorer/', '/dev/mailbox.json', '/sandbox/payments/1']
      .map((url): [string, Raw, number] => [url, { method: 'GET', headers: {}, url }, 404]),
  ])('%s is refused', async (_name, request, status) => {
    const answer = await sendRaw(site, request);
    expect(answer.status).toBe(status);
    expect(answer.codes[0]).toMatch(/^(BAD_REQUEST|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  });

  test('the polluted prototypes stay clean', () => {
    expect('isAdmin' in {}).toBe(false);
  });
});

describe('what only staff may know', () => {
  test('strangers and customers do not see the schema; staff do', async () => {
    for (const client of [site.nobody, await site.guest(), await site.customer()]) {
      for (const text of [getIntrospectionQuery(), '{ ...S } fragment S on Query { s: __type(name: "User") { name } }']) {
        const answer = await client.send(text);
        expect(answer).toMatchObject({ status: 400, data: null, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
      }
    }
    expect((await (await site.staff()).send(getIntrospectionQuery())).data.__schema.queryType.name).toBe('Query');
  });
});

describe('headers', () => {
  const send = (headers: Record<string, string>, url = '/graphql', method: 'GET' | 'POST' | 'OPTIONS' = 'POST') =>
    site.server.inject({ method, url, headers: { ...JSON_TYPE, ...headers }, ...(method === 'POST' ? { payload: query('{ __typename }') } : {}) });

  test('F25 tell the browser to keep to HTTPS, and to show, embed and guess nothing', async () => {
    for (const answer of [await send({}), await send({}, '/health/live', 'GET'), await send({}, '/nowhere', 'GET'), await send({}, '/graphql', 'GET')]) {
      expect(answer.headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000; includeSubDomains', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining("default-src 'none'; frame-ancestors 'none'"),
      });
      expect(answer.headers['content-type']).toMatch(/^application\/(json|graphql-response\+json)/);
      expect(Object.keys(answer.headers).filter((name) => /powered|server|version/.test(name))).toEqual([]);
    }
  });

  test('only our own pages may read an answer', async () => {
    expect((await send({ origin: 'https://shop.example' })).headers).toMatchObject({ 'access-control-allow-origin': 'https://shop.example', 'access-control-allow-credentials': 'true' });
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null', 'https://shop.example:444']) {
      for (const answer of [await send({ origin }), await send({ origin, 'access-control-request-method': 'POST' }, '/graphql', 'OPTIONS')]) {
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
    }
  });
});

describe('trusted documents only', () => {
  let closed: World;
  beforeAll(async () => { closed = await productionWorld({ environment: { TRUSTED_DOCUMENTS_ONLY: 'true' } }); });
  afterAll(() => closed.close());

  test('what the clients send runs, however it is written', async () => {
    const list = clientOperations.get('ProductList') ?? '';
    for (const text of [list, list.replaceAll(/\s+/g, ' '), `# a comment\n${list}`, [...list.split(/\n(?=fragment )/)].toReversed().join('\n')]) {
      expect((await closed.nobody.send(text)).errors).toEqual([]);
    }
  });

  test('anything else does not, however alike', async () => {
    const list = clientOperations.get('ProductList') ?? '';
    for (const text of ['{ categories { id } }', 'query CategoryTree { categories { id } }', list.replace('totalCount', 'totalCount total: totalCount'), '{ __schema { queryType { name } } }']) {
      expect(await closed.nobody.send(text)).toMatchObject({ status: 400, data: null, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  test('a stranger’s operation beside a trusted one is not run in its name', async () => {
    const text = `${clientOperations.get('CategoryTree') ?? ''} query Stranger { categories { id } }`;
    expect((await sendRaw(closed, { payload: query(text, { operationName: 'CategoryTree' }) })).codes).toEqual([]);
    expect((await sendRaw(closed, { payload: query(text, { operationName: 'Stranger' }) })).codes).toEqual(['BAD_REQUEST']);
  });
});

describe('on a bare socket', () => {
  let port: number;
  beforeAll(async () => {
    await site.server.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = site.server.server.address() as AddressInfo);
  });

  const body = query('{ __typename }');
  const post = (headers: string, text = body): string => `POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${text}`;
  const smuggled = 'GET /health/live HTTP/1.1\r\nHost: shop\r\n\r\n';
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

  test('eight megabytes are refused so that the one who sends them hears it', async () => {
    for (const road of ['/graphql', '/webhooks/razorpay']) {
      const answer = await fetch(`http://127.0.0.1:${port}${road}`, { method: 'POST', headers: JSON_TYPE, body: Buffer.alloc(8_000_000, 'x') });
      expect([answer.status, await answer.json()]).toMatchObject([413, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
    }
  });

  /** What comes back until the connection is closed, which it is at the latest when nothing more comes. */
  function say(text: string): Promise<string> {
    return new Promise((resolve) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setTimeout(400, () => socket.destroy());
      socket.on('data', (chunk) => { heard += String(chunk); });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(heard));
    });
  }

  test.each<[string, string, number]>([
    ['length and chunks at once', post(`Content-Length: ${body.length}\r\nTransfer-Encoding: chunked`, chunked + smuggled), 400],
    ['two lengths', post(`Content-Length: ${body.length}\r\nContent-Length: ${body.length + smuggled.length}`, body + smuggled), 400],
    ['chunks that are not the last encoding', post('Transfer-Encoding: chunked, identity', chunked + smuggled), 400],
    ['a space before the colon', post(`Content-Length : ${body.length}`, body + smuggled), 400],
    ['a folded header', post(`X-Fold: a\r\n b: c\r\nContent-Length: ${body.length}\r\n Transfer-Encoding: chunked`), 400],
    ['a negative length', post('Content-Length: -1'), 400],
    ['a chunk size that is none', post('Transfer-Encoding: chunked', 'zz\r\nx\r\n'), 400],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400],
    ['NUL in a header', post(`X-A: a\0b\r\nContent-Length: ${body.length}`), 400],
    ['twenty kilobytes of headers', post(`X-A: ${'a'.repeat(20_000)}\r\nContent-Length: ${body.length}`), 431],
    ['no HTTP at all', 'HELO shop\r\n\r\n', 400],
  ])('%s: refused, nothing behind it is answered, the connection ends', async (_name, text, status) => {
    const heard = await say(text);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(heard.split('HTTP/1.1 ')).toHaveLength(2);
    if (!text.includes('HTTP/1.1\r\n\r\n')) expect(heard).toContain('"code":"BAD_REQUEST"'); // without a host Node.js itself answers, with nothing
  });

  test('a length that is longer than the body answers nothing in its place', async () => {
    expect(await say(post(`Content-Length: ${body.length + 100}`, body))).toBe('');
  });

  test('a road to elsewhere is not taken', async () => {
    expect(await say('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).not.toMatch(/^HTTP\/1\.1 2/);
    expect(await say('GET http://evil.example/health/live HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toMatch(/^HTTP\/1\.1 (200|400|404)/);
  });
});

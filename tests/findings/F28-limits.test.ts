import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { metrics } from '#telemetry';
import { clientOperations, describeWithOwnRedis, PASSWORD, race, until, world, type World, type WorldOptions } from '#testing';
import { LIMITS, type LimitValues } from '../../gateway/limits/limit-values.ts';

type Sent = { readonly status: number; readonly retryAfter: unknown; readonly body: any; readonly codes: readonly string[] };
type From = { readonly address?: string; readonly token?: string | null; readonly headers?: Record<string, string>; readonly extensions?: object };

const opened: World[] = [];
async function closeAll(): Promise<void> {
  for (const site of opened.splice(0).toReversed()) await site.close();
}
afterAll(closeAll);

/** A world with the limits of the product, or with some of them changed. */
async function limited(changed: Partial<LimitValues> = {}, options: WorldOptions = {}): Promise<World> {
  const site = await world({ limits: { ...LIMITS, ...changed }, ...options });
  opened.push(site);
  return site;
}

/** Sends a document from an address of one's choice. */
async function send(site: World, query: string, variables: object = {}, from: From = {}): Promise<Sent> {
  const { address = '203.0.113.7', token = null, headers = {}, extensions } = from;
  const response = await site.server.inject({
    method: 'POST', url: '/graphql', remoteAddress: address, payload: { query, variables, extensions },
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
  });
  const body = response.json();
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], body, codes: (body.errors ?? []).map((error: any) => error.extensions.code) };
}
const run = (site: World, operation: string, variables: object, from?: From) => send(site, clientOperations.get(operation) ?? '', variables, from);
const signIn = (site: World, email: string, password: string, from?: From) => run(site, 'SignIn', { input: { email, password } }, from);

async function account(site: World): Promise<string> {
  const email = `${newId()}@aarya.example`;
  await site.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha' } });
  return email;
}

function expectLimited(sent: Sent): void {
  expect(sent.status).toBe(429);
  expect(sent.codes).toEqual(['RATE_LIMITED']);
  const { retryAfterSeconds } = sent.body.errors[0].extensions;
  expect(retryAfterSeconds).toBeGreaterThan(0);
  expect(sent.retryAfter).toBe(String(retryAfterSeconds));
}

describe('F28 guessing', () => {
  let site: World;
  beforeAll(async () => { site = await limited({}, { environment: { RATE_LIMIT_FACTOR: '1000' } }); });

  test('ten wrong passwords for an account from one address, and then not even the right one is looked at', async () => {
    const email = await account(site);
    const answers = await race(30, () => signIn(site, email, 'wrong'));
    expect(answers.filter(({ body }) => body.data?.signIn.userErrors[0].code === 'INVALID_CREDENTIALS')).toHaveLength(10);
    let blocked: Sent | undefined;
    expect(await site.statements(async () => { blocked = await signIn(site, ` ${email.toUpperCase()} `, PASSWORD); })).toBe(0);
    if (blocked !== undefined) expectLimited(blocked);
    expect((await signIn(site, email, PASSWORD, { address: '198.51.100.1' })).body.data.signIn.userErrors).toEqual([]);
    expect((await signIn(site, await account(site), PASSWORD)).body.data.signIn.userErrors).toEqual([]);
  });

  test('aliases count one by one, and not asking for the refusal does not hide it', async () => {
    const email = await account(site);
    const guesses = (n: number): string => `mutation { ${Array.from({ length: n }, (_, i) => `g${i}: signIn(input: { email: "${email}", password: "${i}" }) { __typename }`).join(' ')} }`;
    for (let n = 0; n < 2; n += 1) expect((await send(site, guesses(5))).codes).toEqual([]);
    expectLimited(await send(site, guesses(1)));
  });

  test('who knows the password is never refused, thirty times at once, as one person or as many', async () => {
    const email = await account(site);
    const emails = await race(15, () => account(site));
    const answers = await race(30, (n) => signIn(site, n < 15 ? email : emails[n - 15] ?? '', PASSWORD, { address: '192.0.2.9' }));
    expect(answers.filter(({ body }) => body.data?.signIn.session === null || body.errors !== undefined)).toEqual([]);
  });

  test('a hundred wrong passwords from one address, over all accounts', async () => {
    const address = '192.0.2.77';
    const answers = await race(130, (n) => signIn(site, `nobody-${n}@aarya.example`, 'wrong', { address }));
    expect(answers.filter(({ codes }) => codes.includes('RATE_LIMITED'))).toHaveLength(30);
  });

  test('twenty questions whether somebody has an account, by signing up', async () => {
    const email = await account(site);
    const ask = () => run(site, 'SignUp', { input: { email, password: PASSWORD, name: 'Asha' } }, { address: '192.0.2.88' });
    const answers = await race(25, ask);
    expect(answers.filter(({ body }) => body.data?.signUp.userErrors[0].code === 'ALREADY_EXISTS')).toHaveLength(20);
    expectLimited(await ask());
  });
});

describe('F28 cost', () => {
  afterEach(closeAll);
  const BOMB = '{ products(first: 100) { nodes { reviews(first: 100) { nodes { id } } } } }';

  test('an operation that is too dear is refused before anything is asked of the database', async () => {
    const site = await limited();
    const statements = await site.statements(async () => {
      const answer = await send(site, BOMB);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 10_201, limit: 5_000 } }] } });
    });
    expect(statements).toBe(0);
  });

  test('each viewer has a bucket that drains and fills up again, and is told so on request', async () => {
    const site = await limited({ operationCost: 100, viewerCost: { capacity: 400, refill: 10 } });
    const [one, other] = [(await site.guest()).accessToken, (await site.guest()).accessToken];
    const ask = (token: string | null, first = 40) => send(site, `{ products(first: ${first}) { nodes { id priceRange { min { amount } } } } }`, {}, { token, extensions: { cost: true } });
    const dear = (token: string | null) => send(site, `{ ${Array.from({ length: 10 }, (_, n) => `v${n}: viewer { role }`).join(' ')} }`, {}, { token, extensions: { cost: true } });

    expect(await ask(one)).toMatchObject({ status: 400, codes: ['COST_LIMIT_EXCEEDED'] });
    const first = await dear(one);
    expect(first.body.extensions.cost).toEqual({ requestedQueryCost: 10, actualQueryCost: 10, throttleStatus: { maximumAvailable: 400, currentlyAvailable: 390, restoreRate: 10 } });
    const answers = await race(60, () => dear(one));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(39);
    const refused = answers.find(({ status }) => status === 429);
    if (refused !== undefined) expectLimited(refused);
    expect((await dear(other)).status).toBe(200);
    site.clock.advance(5_000);
    const later = await race(10, () => dear(one));
    expect(later.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  test('pages that were not full are given back', async () => {
    const site = await limited({ viewerCost: { capacity: 5_000, refill: 1 } });
    const { accessToken: token } = await site.guest();
    const ask = () => send(site, '{ products(first: 100) { nodes { id priceRange { min { amount } max { amount } } featuredImage { url } } } }', {}, { token, extensions: { cost: true } });
    for (let n = 0; n < 20; n += 1) {
      const { body } = await ask();
      expect(body.extensions.cost).toMatchObject({ requestedQueryCost: 501, actualQueryCost: 1 });
    }
  });

  test('the address pays as well: making new sessions does not help', async () => {
    const site = await limited({ addressCost: { capacity: 5_000, refill: 1 } });
    const tokens = await race(60, async () => (await run(site, 'SessionStartGuest', { input: {} })).body.data?.sessionStartGuest.session.accessToken ?? null);
    const answers = await race(60, (n) => run(site, 'Cart', {}, { token: tokens[n] }));
    expect(answers.filter(({ codes }) => codes.includes('RATE_LIMITED')).length).toBeGreaterThan(10);
    expect((await run(site, 'CategoryTree', {}, { address: '198.51.100.2' })).status).toBe(200);
  });
});

describe('F28 requests', () => {
  afterEach(closeAll);
  const FEW = { graphRequests: { points: 30, seconds: 60 } };
  const ask = (site: World, from?: From) => send(site, '{ __typename }', {}, from);

  test('of one address are bounded, whoever it says it is; those of another go on', async () => {
    const site = await limited(FEW);
    const answers = await race(40, (n) => ask(site, { headers: { 'x-forwarded-for': `198.51.100.${n}` } }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expectLimited(await ask(site));
    expect((await ask(site, { address: '198.51.100.3' })).status).toBe(200);
  });

  test('that cannot even be parsed count too', async () => {
    const site = await limited(FEW);
    const answers = await race(40, () => send(site, '{ nonsense('));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(30);
  });

  test('through a trusted proxy count for whom it names', async () => {
    const site = await limited(FEW, { environment: { TRUSTED_PROXIES: '203.0.113.7' } });
    const answers = await race(40, (n) => ask(site, { headers: { 'x-forwarded-for': `198.51.100.${n}` } }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
  });

  test('are multiplied by RATE_LIMIT_FACTOR', async () => {
    const site = await limited(FEW, { environment: { RATE_LIMIT_FACTOR: '1.5' } });
    expect((await race(60, () => ask(site))).filter(({ status }) => status === 200)).toHaveLength(45);
  });

  test('beyond what a process can have under way are turned away, health is not, and it recovers', async () => {
    const site = await limited({}, { environment: { MAX_REQUESTS_AT_ONCE: '10' } });
    const origin = await site.server.listen({ host: '127.0.0.1', port: 0 });
    const underWay = async () => (await metrics.requestsUnderWay.get()).values[0]?.value;
    const body = JSON.stringify({ query: '{ __typename }' });
    const ask = () => fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const sockets = Array.from({ length: 10 }, () => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1').setEncoding('utf8');
      socket.write(`POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
      return socket;
    });
    await until('ten requests are under way', async () => await underWay() === 10);
    for (const refused of await race(50, ask)) {
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 } }] });
    }
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    const answers = await Promise.all(sockets.map(async (socket) => {
      socket.write(body);
      let answer = '';
      for await (const text of socket) answer += String(text);
      return answer;
    }));
    expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 200') || !answer.includes('"__typename":"Query"'))).toEqual([]);
    await until('all are answered', async () => await underWay() === 0);
    expect((await race(10, ask)).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  });

  test('of one address under way at once are bounded, so that there is room for others', async () => {
    const site = await limited({ requestsAtOnce: 15 });
    const [crowd, honest] = await Promise.all([race(50, () => run(site, 'CategoryTree', {})), run(site, 'CategoryTree', {}, { address: '198.51.100.4' })]);
    expect(crowd.filter(({ status }) => status === 200)).toHaveLength(15);
    expect(crowd.filter(({ codes }) => codes.includes('RATE_LIMITED'))).toHaveLength(35);
    expect(honest.status).toBe(200);
  });

  test('of a crowd behind one address all pass when the factor is high', async () => {
    const site = await limited({}, { environment: { RATE_LIMIT_FACTOR: '1000' } });
    const guests = await race(200, () => run(site, 'SessionStartGuest', { input: {} }));
    expect(guests.filter(({ body }) => body.data?.sessionStartGuest.session == null)).toEqual([]);
    const reads = await race(500, () => run(site, 'CategoryTree', {}));
    expect(reads.filter(({ status }) => status !== 200)).toEqual([]);
    const token = guests[0]?.body.data.sessionStartGuest.session.accessToken;
    const orders = await race(200, () => run(site, 'OrderPlace', { input: {
      idempotencyKey: 'k', expectedTotal: 1, email: 'a@b.in', deliveryMethodId: newId(), paymentProvider: 'CASH_ON_DELIVERY', addressId: newId(),
    } }, { token }));
    expect(orders.filter(({ codes }) => codes.length > 0)).toEqual([]);
  });
});

describeWithOwnRedis('F28 two instances on one Redis', () => {
  let one: World;
  let other: World;
  beforeAll(async () => {
    one = await limited({ graphRequests: { points: 60, seconds: 600 } }, { redis: true });
    other = await limited({ graphRequests: { points: 60, seconds: 600 } }, { beside: one });
    await until('both are connected to Redis', () => [one, other].every(({ platform }) => platform.redis?.status === 'ready'));
  });

  test('count together: wrong passwords, and requests', async () => {
    const email = await account(one);
    const answers = await race(30, (n) => signIn(n % 2 === 0 ? one : other, email, 'wrong', { address: '192.0.2.1' }));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(10);
    const reads = await race(80, (n) => send(n % 2 === 0 ? one : other, '{ __typename }', {}, { address: '192.0.2.2' }));
    expect(reads.filter(({ status }) => status === 200)).toHaveLength(60);
  });

  test('count alone while Redis is away: nothing is refused for want of it, and the limits stay', async () => {
    await one.redis?.kill();
    const email = await account(one);
    const fallbacks = async () => (await metrics.limitFallbacks.get()).values[0]?.value ?? 0;
    const before = await fallbacks();
    const answers = await race(30, () => signIn(one, email, 'wrong', { address: '192.0.2.3' }));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(10);
    expect(await fallbacks()).toBeGreaterThan(before);
    expect((await signIn(one, email, PASSWORD, { address: '192.0.2.4' })).body.data.signIn.userErrors).toEqual([]);
  });
});

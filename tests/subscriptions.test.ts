import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient as createSocketClient, type Client as SocketClient, type FormattedExecutionResult } from 'graphql-ws';
import WebSocket from 'ws';
import { clientOperations, until, world, type Client, type World } from '#testing';
import { rows, sql } from '#database';
import { openShop, type Shop } from '../subgraphs/orders/tests/shop.ts';

let one: World;
let two: World;
let shop: Shop;
let urls: { one: string; two: string };
let customer: Client;
let order: { id: string; number: string };
const open: SocketClient[] = [];

beforeAll(async () => {
  one = await world();
  two = await world({ beside: one });
  urls = { one: await addressOf(one), two: await addressOf(two) };
  shop = await openShop(one);
  customer = await one.customer();
  const [variant = ''] = await shop.variants({ stock: 10 });
  order = await shop.order(customer, [variant]);
});
afterAll(async () => {
  await Promise.all(open.map(async (client) => client.dispose()));
  await two.close();
  await one.close();
});

async function addressOf({ server }: World): Promise<string> {
  return (await server.listen({ host: '127.0.0.1', port: 0 })).replace('http:', 'ws:') + '/graphql';
}

type Followed = { readonly events: FormattedExecutionResult<Record<string, unknown>, unknown>[]; readonly ended: Promise<unknown>; readonly stop: () => void };

/** Follows a client operation on an instance, and waits until the server has begun. */
function connect(url: string, accessToken: string | null, options: { headers?: Record<string, string> } = {}): SocketClient {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) { super(address, protocols, { headers: options.headers ?? {} }); }
  }
  const client = createSocketClient({ url, webSocketImpl: Socket, retryAttempts: 0, lazy: true, ...(accessToken === null ? {} : { connectionParams: { authorization: `Bearer ${accessToken}` } }) });
  open.push(client);
  return client;
}

async function follow(client: SocketClient, operation: string, variables: Record<string, unknown>): Promise<Followed> {
  const events: FormattedExecutionResult<Record<string, unknown>, unknown>[] = [];
  let stop = (): void => undefined;
  let isEnded = false;
  const before = listening();
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe({ query: clientOperations.get(operation) ?? operation, variables }, { next: (event) => { events.push(event); }, error: resolve, complete: () => resolve('complete') });
  });
  void ended.then(() => { isEnded = true; });
  await until('the server listens', () => isEnded || listening() > before);
  return { events, ended, stop };
}

const listening = (): number => one.platform.database.signals.listening() + two.platform.database.signals.listening();
const codesOf = (ended: unknown): unknown[] => (Array.isArray(ended) ? ended.map((error) => error.extensions?.code) : [ended]);
const move = (to: string) => shop.admin.must('OrderTransition', { input: { orderId: order.id, to } });

describe('orderUpdated', () => {
  test('tells of every change, on another instance too, to the owner and to staff', async () => {
    const staff = await one.staff('ORDERS_READ');
    const followers = [
      await follow(connect(urls.one, customer.accessToken), 'OrderUpdated', { orderId: order.id }),
      await follow(connect(urls.two, customer.accessToken), 'OrderUpdated', { orderId: order.id }),
      await follow(connect(urls.two, staff.accessToken), 'OrderUpdated', { orderId: order.id.toUpperCase() }),
    ];
    one.clock.advance(1000);
    await move('PROCESSING');
    for (const { events } of followers) {
      await until('it is told', () => events.length === 1);
      expect(events).toEqual([{ data: { orderUpdated: { id: order.id, status: 'PROCESSING', updatedAt: one.clock.now().toISOString() } } }]);
    }
    for (const { stop } of followers) stop();
  });

  test('F18 is for nobody else: another customer, a guest, staff without the permission, nobody', async () => {
    const strangers = [await one.customer(), await one.guest(), await one.staff('CATALOG_WRITE'), one.nobody];
    for (const stranger of strangers) {
      const { events, ended } = await follow(connect(urls.one, stranger.accessToken), 'OrderUpdated', { orderId: order.id });
      expect(codesOf(await ended)).toEqual([stranger.accessToken === null ? 'UNAUTHENTICATED' : 'BAD_USER_INPUT']);
      expect(events).toEqual([]);
    }
    const unknown = await follow(connect(urls.one, customer.accessToken), 'OrderUpdated', { orderId: 'no-such-order' });
    expect(codesOf(await unknown.ended)).toEqual(['BAD_USER_INPUT']);
  });

  test('F21 ends with the session: what happens afterwards is not told', async () => {
    const leaving = await one.customer();
    const [variant = ''] = await shop.variants({ stock: 10 });
    const own = await shop.order(leaving, [variant]);
    const { events, ended } = await follow(connect(urls.two, leaving.accessToken), 'OrderUpdated', { orderId: own.id });
    await leaving.must('SignOut', { input: {} });
    await shop.admin.must('OrderTransition', { input: { orderId: own.id, to: 'PROCESSING' } });
    expect(await ended).toBe('complete');
    expect(events.map((event) => [event.data, codesOf(event.errors)])).toEqual([[undefined, ['UNAUTHENTICATED']]]);
  });

  test('F18 ends for staff whose permission was taken', async () => {
    const staff = await one.staff('ORDERS_READ');
    const { viewer } = await staff.must('Viewer');
    const { events, ended } = await follow(connect(urls.two, staff.accessToken), 'OrderUpdated', { orderId: order.id });
    await shop.admin.must('UserUpdate', { input: { id: viewer.user.id, permissions: [] } });
    one.clock.advance(1000);
    await move('SHIPPED');
    expect(await ended).toBe('complete');
    expect(events).toEqual([]);
  });

  test('goes on when the line to the database breaks: what was missed is told', async () => {
    const { events, stop } = await follow(connect(urls.two, customer.accessToken), 'OrderUpdated', { orderId: order.id });
    await rows(one.platform.database.reader, sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aarya signals' and datname = current_database()`);
    one.clock.advance(1000);
    await move('DELIVERED');
    await until('it is told', () => JSON.stringify(events).includes('DELIVERED'));
    stop();
  });
});

describe('messageAdded', () => {
  const PAGE = 'query($id: ID!) { conversation(id: $id) { messages(first: 100) { nodes { id } pageInfo { endCursor } } } }';
  const RESUME = 'subscription Resume($id: ID!, $after: String) { added: messageAdded(conversationId: $id, after: $after) { ...Parts } } fragment Parts on Message { body author { kind } }';
  const start = async (): Promise<string> => (await customer.must('ConversationStart', { input: { subject: 'Size', body: 'Does it run small?' } })).conversationStart.conversation.id;
  const send = (client: Client, conversationId: string, body: string) => client.must('MessageSend', { input: { conversationId, body } });
  const bodies = ({ events }: Followed, key = 'messageAdded'): string[] => events.map((event) => (event.data?.[key] as { body: string }).body);

  test('tells both sides of each message once, in its order, across instances', async () => {
    const staff = await one.staff('SUPPORT_WRITE');
    const conversationId = await start();
    const followers = [await follow(connect(urls.two, customer.accessToken), 'MessageAdded', { conversationId }), await follow(connect(urls.one, staff.accessToken), 'MessageAdded', { conversationId })];
    for (let n = 1; n <= 6; n += 1) await send(n % 2 === 0 ? staff : customer, conversationId, `Message ${n}`);
    for (const follower of followers) {
      await until('all are told', () => follower.events.length === 6);
      expect(bodies(follower)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Message ${n}`));
    }
    expect(followers[0]?.events[1]).toEqual({ data: { messageAdded: { id: expect.any(String), body: 'Message 2', sentAt: expect.any(String), author: { kind: 'STAFF', displayName: expect.any(String) } } } });
    const other = await follow(connect(urls.one, (await one.customer()).accessToken), 'MessageAdded', { conversationId });
    expect(codesOf(await other.ended)).toEqual(['BAD_USER_INPUT']);
  });

  test('loses no message and tells none twice when connections break while messages are sent', async () => {
    const conversationId = await start();
    const staff = await one.staff('SUPPORT_WRITE');
    let after: string | null = (await customer.send(PAGE, { id: conversationId })).data.conversation.messages.pageInfo.endCursor;
    const sending = (async () => { for (let n = 0; n < 60; n += 1) await send(staff, conversationId, `N ${n}`); })();
    const seen: string[] = [];
    for (let round = 0; seen.length < 60; round += 1) {
      const socket = connect(round % 2 === 0 ? urls.one : urls.two, customer.accessToken);
      const follower = await follow(socket, RESUME, { id: conversationId, after });
      await until('something is told', () => follower.events.length > 0);
      socket.terminate();
      seen.push(...bodies(follower, 'added'));
      // The cursor of the last one that came: it is read from the list, as the storefront does with what it shows.
      const page = (await customer.send('query($id: ID!, $first: Int!) { conversation(id: $id) { messages(first: $first) { pageInfo { endCursor } } } }', { id: conversationId, first: seen.length + 1 })).data;
      after = page.conversation.messages.pageInfo.endCursor;
    }
    await sending;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `N ${n}`));
  });
});

describe('F28 the door for WebSockets', () => {
  const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => { socket.once('close', (code) => resolve(code)); });
  const raw = async (headers: Record<string, string> = {}, protocol = 'graphql-transport-ws'): Promise<WebSocket> => {
    const socket = new WebSocket(urls.one, protocol, { headers });
    await new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
    return socket;
  };

  test('closes on a forged or ended token, a giant message, nonsense, and whoever subscribes without a beginning', async () => {
    const forged = await raw();
    forged.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } }));
    expect(await closed(forged)).toBe(4403);
    const giant = await raw();
    giant.send(JSON.stringify({ type: 'connection_init', payload: { filler: 'x'.repeat(70_000) } }));
    expect(await closed(giant)).toBe(1009);
    const nonsense = await raw();
    nonsense.send('{');
    expect(await closed(nonsense)).toBe(4400);
    const early = await raw();
    early.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ viewer { role } }' } }));
    expect(await closed(early)).toBe(4401);
  });

  test('F25 takes the cookie from our own pages alone', async () => {
    const { cookies } = await one.nobody.run('SessionStartGuest', { input: { transport: 'COOKIE' } });
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const foreign = await raw({ cookie, origin: 'https://evil.example' });
    foreign.send(JSON.stringify({ type: 'connection_init' }));
    expect(await closed(foreign)).toBe(4403);
    const own = await raw({ cookie, origin: one.platform.config.allowedOrigins[0] ?? '' });
    own.send(JSON.stringify({ type: 'connection_init' }));
    expect(await new Promise((resolve) => { own.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()).type)); })).toBe('connection_ack');
    own.close();
  });

  test.each([
    ['a query', '{ viewer { role } }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { signOut(input: {}) { userErrors { code } } }', 'BAD_REQUEST'],
    ['two fields', 'subscription { a: orderUpdated(orderId: "1") { id } b: orderUpdated(orderId: "1") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no field of ours', 'subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', 'subscription { orderUpdate(orderId: "1") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a document bomb', `subscription { orderUpdated(orderId: "1") { ${'customer { orders { nodes { '.repeat(12)} id ${'} } }'.repeat(12)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument that is none', 'subscription($id: ID!) { orderUpdated(orderId: $id) { id } }', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, query, code) => {
    const { ended, events } = await follow(connect(urls.one, customer.accessToken), query, {});
    expect([codesOf(await ended), events]).toEqual([[code], []]);
  });

  test('runs no more than fifty subscriptions on a connection', async () => {
    const client = connect(urls.one, customer.accessToken);
    const ends: unknown[] = [];
    for (let n = 0; n < 60; n += 1) client.subscribe({ query: clientOperations.get('OrderUpdated') ?? '', variables: { orderId: order.id } }, { next: () => undefined, error: (error) => { ends.push(codesOf(error)[0]); }, complete: () => undefined });
    await until('ten are refused', () => ends.length === 10);
    expect(new Set(ends)).toEqual(new Set(['RATE_LIMITED']));
    client.terminate();
  });

  test('says goodbye when the process stops, so that clients come back elsewhere', async () => {
    const third = await world({ beside: one });
    const socket = new WebSocket(await addressOf(third), 'graphql-transport-ws');
    await new Promise((resolve) => { socket.once('open', resolve); });
    const code = closed(socket);
    await third.close();
    expect(await code).toBe(1012);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientOperations, createTestDatabase, freePort, until } from '#testing';
import { ADDRESS } from '../../subgraphs/orders/tests/shop.ts';
import { httpClient, startServer, untilReady, type ServerProcess } from '../server-process.ts';
import { startTraceCollector, type CollectedSpan, type TraceCollector } from '../trace-collector.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Says so when Node.js loads what only tracing needs. (Apollo's gateway brings other parts of OpenTelemetry along, for figures that are off.) */
const TELL_LOADED = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) {
    if (/@opentelemetry\\/(sdk-trace-node|exporter-trace-otlp-http)/.test(url)) console.log('LOADED ' + url);
    return next(url, context);
  } });`)}`;

const folder = mkdtempSync(path.join(tmpdir(), 'aarya-traces-'));
const running = new Set<ChildProcess>();
const closes: (() => void)[] = [];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let collector: TraceCollector;
let traced: ServerProcess;
let untraced: ServerProcess;
let catalog: ChildProcess;
let port: number;
let untracedPort: number;
let collectorPort: number;

/** Two gateways on one database, one traced and with the catalogue in a process of its own. Nobody collects yet. */
beforeAll(async () => {
  database = await createTestDatabase();
  const [subgraphPort, ...ports] = await Promise.all(Array.from({ length: 6 }, freePort));
  const [metricsPort = 0, untracedMetricsPort = 0] = ports.slice(3);
  [port = 0, untracedPort = 0, collectorPort = 0] = ports;
  const shared = { DATABASE_URL: database.url, AARYA_DATA_DIR: folder, LOG_LEVEL: 'info', SMTP_URL: 'smtp://127.0.0.1:9' };
  const tracing = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}` };
  untraced = startServer({ ...shared, PORT: String(untracedPort), METRICS_PORT: String(untracedMetricsPort), NODE_OPTIONS: `--import=${TELL_LOADED}` });
  running.add(untraced.child);
  await untilReady(untraced, untracedPort);
  catalog = spawn(process.execPath, ['scripts/subgraph.ts', 'catalog'], { cwd: ROOT, env: { PATH: process.env['PATH'], ...shared, ...tracing, PORT: String(subgraphPort) } });
  running.add(catalog);
  traced = startServer({ ...shared, ...tracing, PORT: String(port), METRICS_PORT: String(metricsPort), NODE_OPTIONS: `--import=${TELL_LOADED}`, SUBGRAPH_URLS: `catalog=http://127.0.0.1:${subgraphPort}` });
  running.add(traced.child);
  await untilReady(traced, port);
  await until('the catalogue answers', () => fetch(`http://127.0.0.1:${subgraphPort}/health`).then((answer) => answer.ok, () => false));
}, 120_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const close of closes) close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const exitOf = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => { child.once('exit', resolve); });
const askAs = (traceparent: string) => async (operation: string, variables: object, token: string): Promise<any> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, traceparent };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: clientOperations.get(operation), variables }) });
  return (await response.json() as { data: any }).data;
};
const inTrace = (traceId: string): CollectedSpan[] => collector.spans.filter((span) => span.traceId === traceId);
/** The names of the spans from the root down to this one. */
function lineage(span: CollectedSpan): string[] {
  const parent = collector.spans.find(({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId);
  return [...(parent === undefined ? [] : lineage(parent)), span.name];
}

test('F33 without a collector configured neither the tracer nor the exporter of OpenTelemetry is loaded, and nothing of a trace is made', async () => {
  const { data } = await httpClient(untracedPort)('ProductList', {});
  expect(data.products.nodes.length).toBeGreaterThan(0);
  expect(untraced.output()).toContain('"operation":"ProductList"');
  expect(untraced.output()).not.toMatch(/LOADED|traceId/);
  expect(traced.output()).toMatch(/LOADED.*sdk-trace-node/);
  // Its jobs are for the other one from here on.
  untraced.child.kill('SIGKILL');
  await untraced.exit;
});

test('F33 an order is one trace, of its operation, subgraphs, statements, jobs and calls, in all processes, and nothing in it is personal', async () => {
  const run = httpClient(port);
  const token: string = (await run('SessionStartGuest', { input: {} })).data.sessionStartGuest.session.accessToken;
  const { products } = (await run('ProductList', { filter: { inStock: true } })).data;
  expect(products.nodes.length).toBeGreaterThan(0); // nobody collects, and the shop answers
  collector = await startTraceCollector(collectorPort);
  closes.push(collector.close);

  const slug: string = products.nodes[0].slug;
  // Whether a trace is kept is not for strangers to say: the last byte says no.
  const ask = askAs('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00');
  const { product } = await ask('ProductDetail', { slug }, token);
  const { cartLineAdd } = await ask('CartLineAdd', { input: { variantId: product.variants[0].id, quantity: 1 } }, token);
  const { deliveryMethods: [method] } = await ask('DeliveryMethods', { pincode: '560001' }, token);
  const { cartDeliverySet } = await ask('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: method.id } }, token);
  const { orderPlace } = await askAs('00-11111111111111111111111111111111-2222222222222222-01')('OrderPlace', { input: {
    idempotencyKey: 'traced', expectedTotal: cartDeliverySet.cart.totals.total.amount, email: 'canary@aarya.example', shippingAddress: ADDRESS,
    deliveryMethodId: method.id, paymentProvider: 'CASH_ON_DELIVERY',
  } }, token);
  expect([cartLineAdd.userErrors, orderPlace.userErrors]).toEqual([[], []]);

  const order = '1'.repeat(32);
  const mailing = ['graph OrderPlace', 'subgraph orders', 'job orders.tellCustomer', 'job mail.deliverMessage', 'call smtp'].join();
  await until(`there is ${mailing}`, () => inTrace(order).map(lineage).some((names) => names.join() === mailing));
  const lineages = inTrace(order).map(lineage);
  expect(inTrace(order).find(({ name }) => name === 'graph OrderPlace')).toMatchObject({ parentSpanId: '2'.repeat(16), attributes: {
    'http.route': '/graphql', 'http.request.method': 'POST', 'http.response.status_code': 200, 'graphql.operation.name': 'OrderPlace', 'aarya.outcome': 'ok',
  } });
  expect(lineages).toContainEqual(['graph OrderPlace', 'subgraph orders', 'sql begin']);
  expect(lineages).toContainEqual(['graph OrderPlace', 'subgraph orders', 'sql insert']);

  const browsing = '0af7651916cd43dd8448eb211c80319c';
  await until('the other process told of its part', () => inTrace(browsing).map(lineage).some((names) => names.slice(0, 4).join() === 'graph ProductDetail,subgraph catalog,subgraph catalog,sql select'));

  const sent = collector.bodies.join('');
  for (const personal of ['canary@', ADDRESS.name, ADDRESS.phone, ADDRESS.line1, token, method.id]) expect(sent).not.toContain(personal);
  const lines = traced.output().split('\n').filter((line) => line.includes(order) && line.includes('"operation":"OrderPlace"'));
  expect(lines).toHaveLength(1);
});

test('a stop sends what is left, and a collector that hangs holds up neither requests nor the stop', async () => {
  const last = '3'.repeat(32);
  const run = httpClient(port);
  const token: string = (await run('SessionStartGuest', { input: {} })).data.sessionStartGuest.session.accessToken;
  await askAs(`00-${last}-4444444444444444-01`)('ProductDetail', { slug: 'nothing-has-this-slug' }, token);
  const exit = exitOf(catalog);
  catalog.kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(inTrace(last)).toContainEqual(expect.objectContaining({ name: 'subgraph catalog', kind: 2 }));
  collector.hangs = true;
  expect((await run('SessionStartGuest', { input: {} })).data.sessionStartGuest.userErrors).toEqual([]);
  traced.child.kill('SIGTERM');
  expect({ code: await traced.exit, output: traced.output() }).toMatchObject({ code: 0 });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows, sql } from '#database';
import { registry } from '#telemetry';
import { clientOperations, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';
import { api } from '../served.ts';
import { fullInput, leavesOf, withValue } from './schema-inputs.ts';
import { expectNoLeak } from './production.ts';

/** What a person tells the shop and nobody else may read; each can be told from anything else. */
const CANARY = {
  email: 'canary.bird@canary-mail.example', phone: '+919845098450', password: 'canary-Passw0rd-9f3k', line1: '77 Canary Lane', line2: 'Flat Canary-9', name: 'Kanaria Vogel',
};
/** A second line for the log, should it ever take one. */
const INJECTED = '\n{"level":"fatal","msg":"injected by a client"}\n';
const ADDRESS = { name: CANARY.name, phone: CANARY.phone, line1: CANARY.line1, line2: CANARY.line2, city: 'Bengaluru', state: 'KA', pincode: '560001' };

let site: World;
let shop: Shop;
let variantId: string;
const lines: string[] = [];
const answers: string[] = [];
/** Tokens and codes that the shop gave out. */
const given = new Set<string>();

beforeAll(async () => {
  site = await world({ logTo: { write: (line) => { lines.push(line); } } });
  shop = await openShop(site);
  [variantId = ''] = await shop.variants({ stock: 20 });
});
afterAll(() => site.close());

/** Sends an operation, with what is injected wherever a client may put a text, and keeps what comes back. */
async function send(client: Client, operation: string, variables: object): Promise<any> {
  const response = await site.server.inject({
    method: 'POST', url: `/graphql?${encodeURIComponent(INJECTED)}`, payload: { query: clientOperations.get(operation) ?? operation, variables },
    headers: {
      ...(client.accessToken === null ? {} : { authorization: `Bearer ${client.accessToken}` }),
      'user-agent': encodeURIComponent(INJECTED), 'x-request-id': encodeURIComponent(INJECTED), 'x-forwarded-for': CANARY.phone,
    },
  });
  answers.push(response.payload);
  return response.json().data;
}

function keepTokens(session: { accessToken: string; refreshToken: string }): Client {
  given.add(session.accessToken).add(session.refreshToken);
  return site.as(session.accessToken);
}

/** The one-time password in the newest message. */
async function newestCode(): Promise<string> {
  await site.runJobs();
  const [{ text }] = (await site.server.inject('/dev/mailbox.json')).json();
  const code = /\b\d{6}\b/.exec(text)?.[0] ?? '';
  given.add(code);
  return code;
}

test('a person goes every road that asks for something private, well and badly', async () => {
  const credentials = { email: CANARY.email, password: CANARY.password };
  const { signUp } = await send(site.nobody, 'SignUp', { input: { ...credentials, name: CANARY.name, phone: CANARY.phone } });
  const customer = keepTokens(signUp.session);
  await send(site.nobody, 'SignUp', { input: { ...credentials, name: CANARY.name } });
  await send(site.nobody, 'SignIn', { input: { ...credentials, password: `${CANARY.password}!` } });
  const { signIn } = await send(site.nobody, 'SignIn', { input: credentials });
  keepTokens(signIn.session);
  const { sessionRefresh } = await send(site.nobody, 'SessionRefresh', { input: { refreshToken: signIn.session.refreshToken } });
  keepTokens(sessionRefresh.session);
  await send(site.as(`${customer.accessToken ?? ''}x`), 'Viewer', {});
  const target = { email: CANARY.email };
  await send(site.nobody, 'OtpRequest', { input: { target, purpose: 'SIGN_IN' } });
  const code = await newestCode();
  await send(site.nobody, 'SignInWithOtp', { input: { target, code: '000000' } });
  const { signInWithOtp } = await send(site.nobody, 'SignInWithOtp', { input: { target, code } });
  keepTokens(signInWithOtp.session);
  await send(customer, 'AddressCreate', { input: { address: ADDRESS } });
  await send(customer, 'AddressCreate', { input: { address: { ...ADDRESS, phone: `${CANARY.phone}99` } } });
  const place = { ...await shop.fill(customer, [variantId]), email: CANARY.email, shippingAddress: ADDRESS, note: CANARY.line1 };
  await send(customer, 'OrderPlace', { input: { ...place, expectedTotal: 1 } });
  await send(customer, 'OrderPlace', { input: place });
  await site.runJobs();
  expect(given.size).toBeGreaterThanOrEqual(8);
});

test('the same texts at every place where a text is given, of the right form and of the wrong one', async () => {
  const admin = shop.admin;
  for (const field of Object.values(api.getMutationType()?.getFields() ?? {}).filter(({ name }) => name !== 'signOut')) {
    const type = field.args.find(({ name }) => name === 'input')?.type;
    if (type === undefined) continue;
    const whole = fullInput(type);
    const document = `mutation Canary($input: ${String(type)}) { ${field.name}(input: $input) { userErrors { code message path } } }`;
    for (const { path } of leavesOf(type)) {
      for (const value of [CANARY.email, CANARY.phone, `${CANARY.password}${INJECTED}`, { secret: CANARY.password }]) await send(admin, document, { input: withValue(whole, path, value) });
    }
  }
  await send(admin, `query ${'Q'.repeat(200)} { viewer { role } }`, {});
  await send(admin, `{ product(slug: "${CANARY.email}") { id } nothing(password: "${CANARY.password}") }`, {});
});

describe('afterwards', () => {
  const everything = (): string[] => [...Object.values(CANARY).filter((text) => text !== CANARY.name), ...given];
  /** A code of six digits is looked for as a whole: some id or instant may have the same digits in the middle. */
  const holds = (text: string, canary: string): boolean =>
    (/^\d{6}$/.test(canary) ? new RegExp(`(?<![\\w.-])${canary}(?![\\w-])`).test(text) : text.includes(canary) || text.includes(JSON.stringify(canary).slice(1, -1)));

  test('F29 no line of the log holds an e-mail address, a number, a password, an address, a token or a code', () => {
    expect(lines.length).toBeGreaterThan(100);
    const text = lines.join('');
    for (const canary of everything()) expect([canary, holds(text, canary)]).toEqual([canary, false]);
  });

  test('each line is one line of JSON with a level of ours; nothing was injected', () => {
    for (const line of lines) {
      expect(line.trimEnd().split('\n')).toHaveLength(1);
      const { level, msg } = JSON.parse(line);
      expect(['debug', 'info', 'warn', 'error']).toContain(level);
      expect(msg).not.toMatch(/injected/);
      expect(line.length).toBeLessThan(20_000);
    }
  });

  test('no metric holds any of it, and no client makes a metric grow', async () => {
    const text = await registry.metrics();
    for (const canary of [...everything(), 'injected', 'QQQQ']) expect([canary, holds(text, canary)]).toEqual([canary, false]);
    expect(text).toContain('operation="other"');
  });

  test('no refusal quotes a password or a code, nor tells what we are made of', () => {
    for (const answer of answers.filter((each) => each.includes('"errors"') || each.includes('"userErrors":[{'))) {
      expect(answer).not.toContain(CANARY.password);
      expectNoLeak(answer);
    }
  });

  test('F30 the database holds no password, token or code that could be read', async () => {
    const { reader } = site.platform.database;
    const tables = await rows(reader, sql<{ schema: string; name: string }>`
      select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename not like '%mailbox%'`);
    const secrets = [CANARY.password, ...given];
    for (const { schema, name } of tables) {
      const found = await rows(reader, sql<{ secret: string }>`
        select s.secret from unnest(${secrets}::text[]) s(secret) 
        where exists (select from ${sql.table(`${schema}.${name}`)} t
          where case when s.secret ~ '^[0-9]{6}$' then t::text ~ ('(^|[^0-9a-zA-Z.-])' || s.secret || '($|[^0-9a-zA-Z-])') else position(s.secret in t::text) > 0 end)`);
      expect([schema, name, found.length]).toEqual([schema, name, 0]);
    }
  });
});

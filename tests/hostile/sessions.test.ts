import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { signViewer, VIEWER_HEADER } from '#session';
import { clientOperations, expectError, type Client, type World } from '#testing';
import { SignJWT, type JWTPayload } from 'jose';
import { serveSubgraph } from '../../platform/graph/serve-subgraph.ts';
import { signingKeys } from '../../platform/session/signing-keys.ts';
import { wiring } from '../../subgraphs/wiring.ts';
import { PRODUCTION, productionWorld, query, sendRaw } from './production.ts';

let site: World;
let admin: Client;
beforeAll(async () => {
  site = await productionWorld();
  admin = await site.admin();
});
afterAll(() => site.close());
afterEach(async () => { expect((await admin.run('Users', {})).errors).toEqual([]); });

const [KEY] = signingKeys(PRODUCTION.SESSION_SECRET);
const OTHER = generateKeyPairSync('ed25519');
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part = ''): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString());

/** A token that is right in everything but what is changed. */
async function forge({ claims = {}, header = {}, key = KEY.privateKey }: { claims?: JWTPayload; header?: object; key?: KeyObject } = {}): Promise<string> {
  const [head, body] = (admin.accessToken ?? '').split('.').slice(0, 2).map(decode);
  return new SignJWT({ ...body, ...claims }).setProtectedHeader({ alg: 'EdDSA', ...head, ...header }).sign(key);
}

/** A token put together by hand, for what no library would sign. */
function handmade(header: object, sign: (text: string) => string): string {
  const [head, body] = (admin.accessToken ?? '').split('.').slice(0, 2).map(decode);
  const text = `${encode({ ...head, ...header })}.${encode(body ?? {})}`;
  return `${text}.${sign(text)}`;
}

const hmac = (secret: string | Buffer) => (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
const seconds = (): number => Math.floor(site.clock.now().getTime() / 1000);
const publicPem = KEY.publicKey.export({ format: 'pem', type: 'spki' });
const publicDer = KEY.publicKey.export({ format: 'der', type: 'spki' });

describe('forged tokens', () => {
  test('the forge itself works: only what is changed is what is refused', async () => {
    expect((await site.as(await forge()).run('Users', {})).errors).toEqual([]);
  });

  test.each<[string, () => string | Promise<string>]>([
    ['no signature, algorithm none', () => handmade({ alg: 'none' }, () => '')],
    ['no signature, algorithm nOnE', () => handmade({ alg: 'nOnE' }, () => '')],
    ['no signature', () => handmade({}, () => '')],
    ['a signature of nothing', () => handmade({}, () => Buffer.alloc(64).toString('base64url'))],
    ['HS256 with the public key as text', () => handmade({ alg: 'HS256' }, hmac(publicPem))],
    ['HS256 with the public key as bytes', () => handmade({ alg: 'HS256' }, hmac(publicDer))],
    ['HS256 with an empty secret', () => handmade({ alg: 'HS256' }, hmac(''))],
    ['HS256 with a weak secret', () => handmade({ alg: 'HS256' }, hmac('secret'))],
    ['somebody else’s key', () => forge({ key: OTHER.privateKey })],
    ['somebody else’s key that comes along', () => forge({ key: OTHER.privateKey, header: { jwk: OTHER.publicKey.export({ format: 'jwk' }) } })],
    ['somebody else’s key by address', () => forge({ key: OTHER.privateKey, header: { jku: 'https://evil.example/jwks.json', x5u: 'https://evil.example/cert' } })],
    ['an unknown key id', () => forge({ header: { kid: 'unknown' } })],
    ['a key id that is a path', () => forge({ header: { kid: '../../../dev/null' } })],
    ['a key id that is SQL', () => forge({ header: { kid: "' or 1=1 --" } })],
    ['a key id that every object has', () => forge({ header: { kid: 'constructor' } })],
    ['no key id', () => forge({ header: { kid: undefined } })],
    ['another kind of token', () => forge({ header: { typ: 'JWT' } })],
    ['a refresh token’s kind', () => forge({ header: { typ: 'rt+jwt' } })],
    ['another audience', () => forge({ claims: { aud: 'aarya-staging' } })],
    ['another issuer', () => forge({ claims: { iss: 'evil' } })],
    ['expired', () => forge({ claims: { exp: seconds() - 1 } })],
    ['no expiry', () => forge({ claims: { exp: undefined } })],
    ['not valid yet', () => forge({ claims: { nbf: seconds() + 600 } })],
    ['no session', () => forge({ claims: { sid: undefined } })],
    ['a session that is a number', () => forge({ claims: { sid: 1 } })],
    ['a session that there is not', () => forge({ claims: { sid: newId() } })],
    ['a session that is SQL', () => forge({ claims: { sid: "' or role = 'ADMIN" } })],
    ['claims changed under the old signature', () => {
      const [head, body, signature] = (admin.accessToken ?? '').split('.');
      return `${head}.${encode({ ...decode(body), role: 'ADMIN' })}.${signature}`;
    }],
    ['a megabyte', () => `${'a'.repeat(7_000)}.${'a'.repeat(7_000)}.a`],
    ['three dots', () => '...'],
    ['nothing', () => ''],
  ])('%s: the whole request is UNAUTHENTICATED', async (_name, token) => {
    const answer = await site.as(await token()).run('Users', {});
    expect(answer).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await site.as(await token()).run('CategoryTree')).status).toBe(401);
  });

  test.each([['a password', 'Basic YTpi'], ['two tokens', 'Bearer a b'], ['no scheme', 'abc']])('%s in Authorization is UNAUTHENTICATED', async (_name, authorization) => {
    expect(await site.nobody.send('{ categories { id } }', {}, { authorization })).toMatchObject({ status: 401, data: null });
  });

  test('a refresh token opens nothing, an access token refreshes nothing', async () => {
    const { sessionStartGuest: { session } } = await site.nobody.must('SessionStartGuest', { input: {} });
    expect((await site.as(session.refreshToken).run('Cart')).status).toBe(401);
    const answer = await site.nobody.run('SessionRefresh', { input: { refreshToken: session.accessToken } });
    expect(answer.data.sessionRefresh).toMatchObject({ session: null, userErrors: [{ code: 'SESSION_EXPIRED' }] });
  });
});

describe('headers that claim to be somebody', () => {
  const claims = {
    [VIEWER_HEADER]: 'eyJ2aWV3ZXIiOnsicm9sZSI6IkFETUlOIn19.c2ln', 'x-user-id': '1', 'x-role': 'ADMIN', 'x-forwarded-user': 'admin', 'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1', 'x-original-url': '/admin', 'x-http-method-override': 'DELETE', 'apollo-federation-include-trace': 'ftv1',
  };

  test('change nothing for a stranger', async () => {
    const answer = await site.nobody.send('{ users { totalCount } viewer { role } }', {}, claims);
    expect(answer.data).toEqual({ users: null, viewer: null });
    expectError(answer, 'UNAUTHENTICATED');
  });

  test('change nothing for a guest, and bring no trace', async () => {
    const guest = await site.guest();
    const response = await site.server.inject({
      method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...claims, authorization: `Bearer ${guest.accessToken}` }, payload: query('{ users { totalCount } viewer { role } }'),
    });
    expect(response.json()).toMatchObject({ data: { users: null, viewer: { role: 'GUEST' } }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(response.json().extensions).toBeUndefined();
  });
});

describe('a request that another site has the browser send', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  let cookie: string;
  beforeAll(async () => {
    const started = await site.nobody.run('SessionStartGuest', { input: { transport: 'COOKIE' } });
    expect(String(started.headers['set-cookie'])).toMatch(/__Host-session=.*Path=\/.*HttpOnly; SameSite=Lax; Secure/);
    cookie = started.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  });
  const send = (headers: Record<string, string>) => sendRaw(site, { headers: { cookie, ...headers }, payload: query('mutation { signOut(input: {}) { userErrors { code } } }') });

  test.each<[string, Record<string, string>, number]>([
    ['a form’s text', { 'content-type': 'text/plain', origin: 'https://evil.example' }, 415],
    ['a form’s text from our own page', { 'content-type': 'text/plain', origin: 'https://shop.example' }, 415],
    ['JSON from another origin', { ...JSON_TYPE, origin: 'https://evil.example' }, 400],
    ['JSON from an origin that begins like ours', { ...JSON_TYPE, origin: 'https://shop.example.evil.example' }, 400],
    ['JSON from our own name without TLS', { ...JSON_TYPE, origin: 'http://shop.example' }, 400],
    ['JSON from a sandbox', { ...JSON_TYPE, origin: 'null' }, 400],
    ['JSON from nowhere', JSON_TYPE, 400],
    ['JSON from a neighbour', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }, 400],
    ['JSON with only a referrer', { ...JSON_TYPE, referer: 'https://shop.example/' }, 400],
  ])('%s is refused, and the session lives on', async (_name, headers, status) => {
    expect(await send(headers)).toMatchObject({ status, codes: ['BAD_REQUEST'] });
    const own = await sendRaw(site, { headers: { cookie, ...JSON_TYPE, origin: 'https://shop.example' }, payload: query(clientOperations.get('Cart') ?? '') });
    expect(own).toMatchObject({ status: 200, body: { data: { cart: { totalQuantity: 0 } } } });
  });

  test('a cookie of a name that a neighbour could set counts for nothing', async () => {
    const renamed = cookie.replaceAll('__Host-', '');
    const answer = await sendRaw(site, { headers: { cookie: renamed, ...JSON_TYPE, origin: 'https://shop.example' }, payload: query('{ cart { id } viewer { role } }') });
    expect(answer.body.data).toEqual({ cart: null, viewer: null });
  });
});

describe('a subgraph that is asked directly', () => {
  const body = query('{ _service { sdl } }');
  const claimed = { viewer: null, request: { id: '1', address: null, userAgent: null, refreshToken: null }, body };

  test.each<[string, () => Record<string, string>]>([
    ['with nothing', () => ({})],
    ['with a viewer that nobody signed', () => ({ [VIEWER_HEADER]: 'eyJ2aWV3ZXIiOnsicm9sZSI6IkFETUlOIn19.c2ln' })],
    ['with a viewer signed by somebody else', () => ({ [VIEWER_HEADER]: signViewer('another gateway’s secret, which is as long', claimed, site.clock) })],
    ['with a signature for another body', () => ({ [VIEWER_HEADER]: signViewer(PRODUCTION.GATEWAY_SECRET, { ...claimed, body: query('{ __typename }') }, site.clock) })],
    ['with a signature that is old', () => ({ [VIEWER_HEADER]: signViewer(PRODUCTION.GATEWAY_SECRET, claimed, { now: () => new Date(site.clock.now().getTime() - 31_000) }) })],
    ['with the session of an administrator', () => ({ authorization: `Bearer ${admin.accessToken}` })],
  ])('%s answers nothing, its schema, entities and traces included', async (_name, headers) => {
    for (const subgraph of wiring.subgraphs) {
      const server = serveSubgraph(subgraph, site.platform);
      for (const payload of [body, query('{ _entities(representations: [{ __typename: "User", id: "1" }]) { __typename } }'), query('{ __schema { types { name } } }')]) {
        const response = await server.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1', ...headers() }, payload });
        expect(response.statusCode).toBe(403);
        expect(response.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'FORBIDDEN' } }] });
      }
      await server.close();
    }
    const [onRecord] = await rows(site.platform.database.reader, sql<{ count: number }>`select count(*) from platform.audit_entry where action = 'subgraphRefused'`);
    expect(onRecord?.count).toBe(1); // of all those within a minute
  });
});

import { expect, test } from '@jest/globals';
import { loadConfig, type Config } from '#config';
import type { Viewer } from '#graph';
import { accessTokensOf } from '#session';
import { testClock } from '#time';
import { readCookies, serializeCookie } from './cookies.ts';
import { isFromOurPages, resolveSession } from './session.ts';

const config: Config = { ...loadConfig({ NODE_ENV: 'test', SESSION_SECRET: 'a secret of these tests', GATEWAY_SECRET: 'another one' }), allowedOrigins: ['https://shop.example'] };
const clock = testClock('2026-03-01T10:00:00Z');
const viewer: Viewer = { sessionId: 'alive', userId: null, role: 'GUEST', permissions: [] };
const lookup = { config, clock, findViewer: async (sessionId: string) => (sessionId === 'alive' ? viewer : null) };
const ours = { 'content-type': 'application/json; charset=utf-8', origin: 'https://shop.example' };

async function tokenOf(sessionId: string): Promise<string> {
  return (await accessTokensOf(lookup).sign({ sessionId })).token;
}

test('without a token nobody asks, and that is no fault', async () => {
  expect(await resolveSession({}, lookup)).toEqual({ viewer: null, invalid: false, refreshToken: null, fromCookie: false });
});

test('a bearer token tells who asks; one that is no good, or whose session has ended, is invalid', async () => {
  const ask = (authorization: string) => resolveSession({ authorization }, lookup);
  expect(await ask(`Bearer ${await tokenOf('alive')}`)).toMatchObject({ viewer, invalid: false });
  expect(await ask(`bearer ${await tokenOf('alive')}`)).toMatchObject({ viewer });
  for (const bad of [`Bearer ${await tokenOf('ended')}`, 'Bearer x', 'Bearer', 'Bearer ', '', `Basic ${await tokenOf('alive')}`, await tokenOf('alive')]) {
    expect(await ask(bad)).toMatchObject({ viewer: null, invalid: true });
  }
});

test('a cookie tells who asks when one of our pages sends JSON', async () => {
  const cookie = `a=b; session=${await tokenOf('alive')}; refresh=the-refresh-token`;
  expect(await resolveSession({ cookie, ...ours }, lookup)).toEqual({ viewer, invalid: false, refreshToken: 'the-refresh-token', fromCookie: true });
  expect(await resolveSession({ cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, lookup)).toMatchObject({ viewer });
  expect(await resolveSession({ cookie: 'refresh=x', ...ours }, lookup)).toMatchObject({ viewer: null, invalid: false, refreshToken: 'x' });
});

test.each<[string, object]>([
  ['from another site', { ...ours, origin: 'https://evil.example' }],
  ['from nowhere', { 'content-type': 'application/json' }],
  ['from a sibling site', { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' }],
  ['from a page without an origin', { ...ours, origin: 'null' }],
  ['as a form', { ...ours, 'content-type': 'text/plain' }],
  ['as something like JSON', { ...ours, 'content-type': 'application/jsonx' }],
  ['without a type', { origin: 'https://shop.example' }],
])('a cookie that comes %s is BAD_REQUEST', async (_what, headers) => {
  for (const cookie of [`session=${await tokenOf('alive')}`, 'refresh=x']) {
    await expect(resolveSession({ cookie, ...headers }, lookup)).rejects.toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
  }
});

test('a WebSocket\'s cookie counts when one of our pages opens it', () => {
  expect(isFromOurPages({ origin: 'https://shop.example' }, config)).toBe(true);
  expect(isFromOurPages({ origin: 'https://shop.example.evil.example' }, config)).toBe(false);
});

test('F25 in production cookies are host-only and travel over HTTPS alone; scripts never see them', () => {
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + 60_000);
  expect(serializeCookie({ name: 'session', value: 'a.b-c_d', expiresAt }, now, { isProduction: true }))
    .toBe('__Host-session=a.b-c_d; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
  expect(serializeCookie({ name: 'refresh', value: null, expiresAt: null }, now, { isProduction: false }))
    .toBe('refresh=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  expect(() => serializeCookie({ name: 'session', value: 'a; Domain=x', expiresAt }, now, { isProduction: true })).toThrow(RangeError);
  expect(readCookies('session=a; __Host-session=b; __Host-refresh="c"', { isProduction: true })).toEqual({ session: 'b', refresh: 'c' });
  expect(readCookies('session=a; session=b', { isProduction: false })).toEqual({ session: 'a', refresh: null });
  expect(readCookies(undefined, { isProduction: false })).toEqual({ session: null, refresh: null });
});

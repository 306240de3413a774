import { createHmac, generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { SignJWT, type JWTHeaderParameters } from 'jose';
import { testClock } from '#time';
import { createAccessTokens } from './access-token.ts';
import { newRefreshSecret } from './refresh-secret.ts';
import { signingKeys } from './signing-keys.ts';

const SECRET = 'the first secret of these tests';
const NEWER = 'a newer secret of these tests';
const NOW = new Date('2026-03-01T10:00:00Z');
const seconds = NOW.getTime() / 1000;
const [key] = signingKeys(SECRET);
const header = { alg: 'EdDSA', typ: 'at+jwt', kid: key.id };
const claims = { sid: 'a session', iss: 'aarya', aud: 'aarya-graph', iat: seconds, nbf: seconds, exp: seconds + 600 };

function signed(changes: { header?: object; claims?: object }, privateKey = key.privateKey): Promise<string> {
  const protectedHeader: JWTHeaderParameters = { ...header, ...changes.header };
  return new SignJWT({ ...claims, ...changes.claims }).setProtectedHeader(protectedHeader).sign(privateKey);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

test('a token says which session it is of, for ten minutes', async () => {
  const clock = testClock(NOW);
  const tokens = createAccessTokens(SECRET, clock);
  const { token, expiresAt } = await tokens.sign({ sessionId: 'a session' });
  expect(expiresAt).toEqual(new Date('2026-03-01T10:10:00Z'));
  expect(await tokens.verify(token)).toEqual({ sessionId: 'a session', expiresAt });
  clock.advance(599_000);
  expect(await tokens.verify(token)).not.toBeNull();
  clock.advance(1000);
  expect(await tokens.verify(token)).toBeNull();
  expect(await createAccessTokens(SECRET, clock).verify(token)).toBeNull();
});

test('with a new secret in front the old tokens hold, and a process that knows only the old one refuses the new', async () => {
  const clock = testClock(NOW);
  const old = createAccessTokens(SECRET, clock);
  const rotated = createAccessTokens(`${NEWER}, ${SECRET}`, clock);
  expect(await rotated.verify((await old.sign({ sessionId: 'a' })).token)).not.toBeNull();
  expect(await old.verify((await rotated.sign({ sessionId: 'a' })).token)).toBeNull();
  expect(await createAccessTokens(NEWER, clock).verify((await old.sign({ sessionId: 'a' })).token)).toBeNull();
});

test('the tokens that these tests sign by hand are good, so that what follows is refused for its own reason', async () => {
  expect(await createAccessTokens(SECRET, testClock(NOW)).verify(await signed({}))).not.toBeNull();
});

test.each<[string, { header?: object; claims?: object }]>([
  ['of another type', { header: { typ: 'JWT' } }],
  ['with an unknown kid', { header: { kid: 'unknown' } }],
  ['without a kid', { header: { kid: undefined } }],
  ['for another audience', { claims: { aud: 'another' } }],
  ['of another issuer', { claims: { iss: 'another' } }],
  ['that has just ended', { claims: { exp: seconds } }],
  ['that begins later', { claims: { nbf: seconds + 60 } }],
  ['without an end', { claims: { exp: undefined } }],
  ['without a beginning', { claims: { nbf: undefined } }],
  ['without a session', { claims: { sid: undefined } }],
  ['whose session is no text', { claims: { sid: { $ne: '' } } }],
])('a token %s is refused', async (_what, changes) => {
  expect(await createAccessTokens(SECRET, testClock(NOW)).verify(await signed(changes))).toBeNull();
});

test('forged tokens are refused: no algorithm, HMAC with our public key, a key that comes along, a stranger\'s key', async () => {
  const tokens = createAccessTokens(SECRET, testClock(NOW));
  const stranger = generateKeyPairSync('ed25519');
  const publicPem = key.publicKey.export({ format: 'pem', type: 'spki' });
  const hmacBody = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
  const good = await signed({});
  const [head = '', , signature = ''] = good.split('.');
  const forged = [
    `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`,
    `${encode({ ...header, alg: 'none' })}.${encode(claims)}.${signature}`,
    `${hmacBody}.${createHmac('sha256', publicPem).update(hmacBody).digest('base64url')}`,
    `${head}.${encode({ ...claims, sid: 'another session' })}.${signature}`,
    await signed({}, stranger.privateKey),
    await signed({ header: { jwk: stranger.publicKey.export({ format: 'jwk' }) } }, stranger.privateKey),
    await signed({ header: { jku: 'https://stranger.example/keys.json', kid: 'stranger' } }, stranger.privateKey),
    await signed({ header: { x5u: 'https://stranger.example/cert.pem' } }, stranger.privateKey),
    await signed({ header: { crit: ['exp'] } }).catch(() => ''),
    good.slice(0, -4), `${good}.`, ` ${good}`, 'a.b.c', '', '..', 'x'.repeat(100_000), newRefreshSecret(),
  ];
  for (const token of forged) expect(await tokens.verify(token)).toBeNull();
  expect(await tokens.verify(await signed({ header: { jku: 'https://stranger.example/keys.json' } }))).not.toBeNull();
});

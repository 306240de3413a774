import { expect, test } from '@jest/globals';
import type { Viewer } from '#graph';
import { testClock } from '#time';
import { hashRefreshSecret, newRefreshSecret, successorsOf } from './refresh-secret.ts';
import { signViewer, verifyViewer } from './viewer-signature.ts';

const SECRET = 'a gateway secret of these tests';
const viewer: Viewer = { sessionId: 's', userId: 'u', role: 'STAFF', permissions: ['ORDERS_READ'] };
const request = { id: 'r', address: '192.0.2.1', userAgent: 'Mozilla/5.0 · ünicode', refreshToken: null };
const body = '{"query":"{ viewer { role } }"}';

test('a subgraph learns who asks from what the gateway signed, for half a minute', () => {
  const clock = testClock('2026-03-01T10:00:00Z');
  const header = signViewer(SECRET, { viewer, request, body }, clock);
  expect(verifyViewer(SECRET, { header, body }, clock)).toEqual({ viewer, request });
  expect(verifyViewer(`a newer one,${SECRET}`, { header, body }, clock)).toEqual({ viewer, request });
  const nobody = signViewer(SECRET, { viewer: null, request, body }, clock);
  expect(verifyViewer(SECRET, { header: nobody, body }, clock)).toEqual({ viewer: null, request });
  clock.advance(30_000);
  expect(verifyViewer(SECRET, { header, body }, clock)).toBeNull();
});

test('anything else is refused: another body, another secret, other claims, no header', () => {
  const clock = testClock('2026-03-01T10:00:00Z');
  const header = signViewer(SECRET, { viewer, request, body }, clock);
  const [claims = '', mac = ''] = header.split('.');
  const admin = Buffer.from(Buffer.from(claims, 'base64url').toString().replace('STAFF', 'ADMIN')).toString('base64url');
  expect(verifyViewer(SECRET, { header, body: `${body} ` }, clock)).toBeNull();
  expect(verifyViewer('another secret', { header, body }, clock)).toBeNull();
  for (const forged of [undefined, '', '.', claims, `${claims}.`, `${admin}.${mac}`, `${claims}.${mac}.`, `.${mac}`, '{}', `${claims}.${'A'.repeat(43)}`]) {
    expect(verifyViewer(SECRET, { header: forged, body }, clock)).toBeNull();
  }
});

test('the successor of a refresh token is the same for everybody who knows the secret, and another for each token, row and secret', () => {
  const refreshToken = newRefreshSecret();
  const presented = { id: 'a', refreshToken };
  expect(refreshToken).toMatch(/^[\w-]{43}$/);
  expect(hashRefreshSecret(refreshToken)).toMatch(/^[0-9a-f]{64}$/);
  const [successor] = successorsOf('one', presented);
  expect(successorsOf('two,one', presented)[1]).toBe(successor);
  const others = [successorsOf('two', presented)[0], successorsOf('one', { id: 'b', refreshToken })[0], successorsOf('one', { id: 'a', refreshToken: 'x' })[0]];
  expect(new Set([refreshToken, successor, ...others]).size).toBe(5);
});

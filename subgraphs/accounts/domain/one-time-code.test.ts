import { expect, test } from '@jest/globals';
import { claimOf } from './claim.ts';
import { networkOf } from './count-network.ts';
import { isVerificationToken, verificationToken } from './email-verification.ts';
import { hashCode, isCodeForm, isRightCode, newCode } from './one-time-code.ts';
import { waitFor, type EarlierRequest } from './otp-limits.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - 1000 * seconds);
const DAY = 86_400;

test('codes are six digits, each digit in each place as likely as any other, leading zeros kept', () => {
  const codes = Array.from({ length: 10_000 }, newCode);
  expect(codes.every(isCodeForm)).toBe(true);
  for (let place = 0; place < 6; place += 1) {
    const counts = Array.from({ length: 10 }, (_, digit) => codes.filter((code) => code[place] === String(digit)).length);
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(50); // nine degrees of freedom: once in ten million runs by chance
  }
});

test.each(['12345', '1234567', '12345a', ' 12345', '１２３４５６', ''])('%p is no code', (text) => {
  expect(isCodeForm(text)).toBe(false);
});

test('a code fits the request that it was made for, under any of our secrets, and no other', () => {
  const stored = { id: 'one', codeHash: hashCode('old secret', 'one', '012345') };
  expect(stored.codeHash).not.toContain('012345');
  expect(isRightCode('new secret, old secret', stored, '012345')).toBe(true);
  expect(isRightCode('old secret', stored, '012346')).toBe(false);
  expect(isRightCode('old secret', { ...stored, id: 'two' }, '012345')).toBe(false);
  expect(isRightCode('other secret', stored, '012345')).toBe(false);
  expect(isRightCode('old secret', { id: 'one', codeHash: null }, '012345')).toBe(false);
});

test('the next code may be asked for after half a minute, five in an hour, ten in a day', () => {
  const at = (seconds: number, purpose: EarlierRequest['purpose'] = 'SIGN_IN'): EarlierRequest => ({ purpose, createdAt: ago(seconds) });
  expect(waitFor([], 'SIGN_IN', NOW)).toBe(0);
  expect(waitFor([at(0)], 'SIGN_IN', NOW)).toBe(30_000);
  expect(waitFor([at(29)], 'SIGN_IN', NOW)).toBe(1000);
  expect(waitFor([at(30)], 'SIGN_IN', NOW)).toBe(0);
  expect(waitFor([at(1, 'PASSWORD_RESET')], 'SIGN_IN', NOW)).toBe(0);
  expect(waitFor([100, 200, 300, 400, 3000].map((seconds) => at(seconds)), 'SIGN_IN', NOW)).toBe(600_000);
  expect(waitFor([100, 200, 300, 400, 3600].map((seconds) => at(seconds)), 'SIGN_IN', NOW)).toBe(0);
  expect(waitFor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((hours) => at(3600 * hours)), 'PASSWORD_RESET', NOW)).toBe(14 * 3_600_000);
});

test('whoever has one address of an IPv6 network has them all', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('2001:DB8:0:01:aaaa::1')).toBe('2001:db8:0:1');
  expect(networkOf('2001:db8:0:1:bbbb:1:2:3')).toBe('2001:db8:0:1');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});

test.each([
  ['proved', { emailVerifiedAt: ago(1) }, 'HELD'],
  ['given within a day', { createdAt: ago(DAY - 1) }, 'HELD'],
  ['of an account of which nothing is proved', {}, 'UNPROVEN'],
  ['of an account whose phone number is proved', { phoneVerifiedAt: ago(9 * DAY) }, 'LAPSED'],
] as const)('an e-mail address that is %s', (_what, changes, claim) => {
  expect(claimOf({ emailVerifiedAt: null, phoneVerifiedAt: null, createdAt: ago(DAY), ...changes }, 'EMAIL', NOW)).toBe(claim);
});

test('a verification link is for one user, one address and a time, and shows no digits', () => {
  const proof = { userId: '01a20be2-cc45-7293-b49d-1641d0c52dfe', email: 'asha@aarya.example', expiresAt: new Date(NOW.getTime() + 1000) };
  const token = verificationToken('old', proof);
  expect(token).toMatch(/^[a-p]{76}$/);
  const given = { userId: proof.userId, email: proof.email, now: NOW };
  expect(isVerificationToken('new, old', token, given)).toBe(true);
  expect(isVerificationToken('old', token, { ...given, now: proof.expiresAt })).toBe(false);
  expect(isVerificationToken('old', token, { ...given, email: 'other@aarya.example' })).toBe(false);
  expect(isVerificationToken('old', token, { ...given, userId: '01a20be2-cc45-7293-b49d-1641d0c52dff' })).toBe(false);
  expect(isVerificationToken('new', token, given)).toBe(false);
  for (const bad of ['', 'a', token.slice(1), `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`, token.toUpperCase()]) expect(isVerificationToken('old', bad, given)).toBe(false);
});

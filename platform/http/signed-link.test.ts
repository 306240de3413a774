import { expect, test } from '@jest/globals';
import { testClock } from '#time';
import { isSignedLink, signedLink } from './signed-link.ts';

const clock = testClock('2026-03-01T10:00:00Z');
const signing = (gatewaySecret: string) => ({ config: { gatewaySecret }, clock });

test('a signed link opens its path and no other, for a quarter of an hour, under any of our secrets', () => {
  const { url, expiresAt } = signedLink(signing('old'), '/files/one.json');
  expect(expiresAt).toEqual(new Date('2026-03-01T10:15:00Z'));
  expect(isSignedLink(signing('new, old'), url)).toBe(true);
  expect(isSignedLink(signing('new'), url)).toBe(false);
  for (const forged of [url.replace('one', 'two'), url.replace(/expires=\d+/, 'expires=9999999999'), url.slice(0, -1), '/files/one.json', '//', `${url}x`]) {
    expect(isSignedLink(signing('old'), forged)).toBe(false);
  }
  clock.advance(900_000);
  expect(isSignedLink(signing('old'), url)).toBe(false);
});

import { expect, test } from '@jest/globals';
import { hashPassword, isOutdated, verifyPassword } from './hash-password.ts';
import { limitConcurrency } from './limit-concurrency.ts';

test('a password is kept as Argon2id at OWASP\'s cost, salted, whole', async () => {
  const long = 'x'.repeat(100);
  const [one, two] = await Promise.all([hashPassword(`${long}a`), hashPassword(`${long}a`)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(`${long}a`, one)).toBe(true);
  expect(await verifyPassword(`${long}b`, one)).toBe(false);
  expect(await verifyPassword('ﬁne', await hashPassword('fine'))).toBe(true);
  expect(await verifyPassword('anything', null)).toBe(false);
  expect(await verifyPassword('anything', 'not a hash')).toBe(false);
  expect(isOutdated(one)).toBe(false);
  expect(isOutdated(one.replace('m=19456', 'm=19455'))).toBe(true);
});

test('a hash that another implementation made is understood', async () => {
  // From the tests of the reference implementation (github.com/P-H-C/phc-winner-argon2, src/test.c).
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword('password', reference)).toBe(true);
  expect(isOutdated(reference)).toBe(false);
});

test('so much runs at once, so much waits, the rest is refused at once', async () => {
  const limited = limitConcurrency(2, 3);
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => { setImmediate(resolve); });
    running -= 1;
  };
  const results = await Promise.allSettled(Array.from({ length: 7 }, () => limited(work)));
  expect(most).toBe(2);
  expect(results.filter((result) => result.status === 'rejected')).toHaveLength(2);
  await expect(limited(async () => { throw new Error('no'); })).rejects.toThrow('no');
  await expect(limited(async () => 1)).resolves.toBe(1);
});

import { describe, expect, test } from '@jest/globals';
import { testClock } from '#time';
import { createAttempts } from './attempts.ts';
import { createCounter } from './counter.ts';
import { limitStore } from './limit-store.ts';

const LIMIT = 10;

function attempts(patience = 5_000) {
  const store = limitStore({ redis: null, clock: testClock('2026-11-25T10:00:00Z') });
  return createAttempts(createCounter(store, 'test', { points: LIMIT, seconds: 900 }), LIMIT, patience);
}

/** Makes `n` attempts at once, each ending as `succeeds` says, and counts how many ran at all. */
async function race(limit: ReturnType<typeof attempts>, n: number, succeeds: (index: number) => boolean): Promise<number> {
  let ran = 0;
  await Promise.all(Array.from({ length: n }, async (_, index) => {
    const { allowed } = await limit.admit('asha', 1);
    if (!allowed) return;
    ran += 1;
    await new Promise(setImmediate);
    await limit.settle('asha', 1, succeeds(index) ? 1 : 0);
  }));
  return ran;
}

describe('a limit on failures', () => {
  test('lets exactly its number of wrong attempts run, however many come at once', async () => {
    const limit = attempts();
    expect(await race(limit, 50, () => false)).toBe(LIMIT);
    expect(await race(limit, 50, () => false)).toBe(0);
  });

  test('refuses nobody who succeeds, however many come at once', async () => {
    expect(await race(attempts(), 200, () => true)).toBe(200);
  });

  test('counts failures among successes', async () => {
    const limit = attempts();
    expect(await race(limit, 100, (index) => index % 20 !== 0)).toBe(100);
    expect(await race(limit, 100, () => false)).toBe(LIMIT - 5);
  });

  test('says when to come again, and counts each key alone', async () => {
    const limit = attempts();
    await race(limit, LIMIT, () => false);
    const refused = await limit.admit('asha', 1);
    expect(refused.allowed).toBe(false);
    expect(refused.retryAfter).toBeGreaterThan(890_000);
    expect((await limit.admit('bina', 1)).allowed).toBe(true);
  });

  test('refuses at once what asks for more than there ever is, and what waited too long', async () => {
    const limit = attempts(20);
    expect((await limit.admit('asha', LIMIT + 1)).allowed).toBe(false);
    for (let n = 0; n < LIMIT; n += 1) await limit.admit('asha', 1); // and never settled
    expect((await limit.admit('asha', 1)).allowed).toBe(false);
  });
});

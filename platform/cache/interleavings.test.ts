import { expect, test } from '@jest/globals';
import type { Cache } from './cache.ts';
import { Schedule } from './testing/schedule.ts';
import { READS, SimulatedShop } from './testing/simulated-shop.ts';

const INTERLEAVINGS = 10_000;

/**
 * One random history of two processes: readers, changes, crashes of changes and processes, and a store that loses things. Gives how
 * often a reader saw less than what had been answered before it came, and how many reads ended.
 */
async function history(seed: number, lag = 0): Promise<{ stale: number; reads: number }> {
  const schedule = new Schedule(seed);
  const shop = new SimulatedShop(schedule);
  const processes = [shop.instance(lag), shop.instance(lag)];
  const seen = { stale: 0, reads: 0 };

  async function read(cache: Cache<number>): Promise<void> {
    await schedule.delay(6);
    const known = shop.answered;
    const { value } = await cache.read('key', async () => ({ value: await shop.compute(), topics: READS, keep: true }));
    seen.reads += 1;
    if (value < known) seen.stale += 1;
  }

  async function readTwice(index: number): Promise<void> {
    await read(processes[index] ?? shop.instance());
    await read(processes[index] ?? shop.instance());
  }

  /** The process dies: what it computes and leaves meanwhile goes on, what it knew is gone. */
  async function crash(index: number): Promise<void> {
    await schedule.delay(20);
    if (schedule.chance(0.3)) processes[index] = shop.instance(lag);
  }

  const all = [
    readTwice(0), readTwice(0), readTwice(1), readTwice(1),
    shop.change(), shop.change().then(() => shop.change()), crash(0), crash(1), shop.disturb(), shop.disturb(),
  ];
  await schedule.run();
  await Promise.all(all);
  return seen;
}

test(`F13 no reader of ${INTERLEAVINGS} interleavings on two instances sees less than what was answered before it came`, async () => {
  let reads = 0;
  for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) {
    const seen = await history(seed);
    if (seen.stale > 0) throw new Error(`The history of seed ${seed} is stale.`);
    reads += seen.reads;
  }
  expect(reads).toBe(8 * INTERLEAVINGS);
});

test('such histories would show a log that is one change behind', async () => {
  let stale = 0;
  for (let seed = 1; seed <= 300; seed += 1) stale += (await history(seed, 1)).stale;
  expect(stale).toBeGreaterThan(0);
});

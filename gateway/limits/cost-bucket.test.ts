import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRedis } from '#redis';
import { createLog } from '#telemetry';
import { describeWithRedis, startTestRedis, type TestRedis } from '#testing';
import { testClock, type TestClock } from '#time';
import type { Redis } from 'ioredis';
import { createCostBucket, type CostBucket } from './cost-bucket.ts';
import { limitStore } from './limit-store.ts';

const FILLED = { capacity: 100, refill: 10 };

describe('a bucket in this process', () => {
  let clock: TestClock;
  const open = (): CostBucket => {
    clock = testClock('2026-11-25T10:00:00Z');
    return createCostBucket(limitStore({ redis: null, clock }), 'test', FILLED);
  };

  behavesAsBucket(open);

  test('fills up again at its rate, to its capacity and no further', async () => {
    const bucket = open();
    await bucket.spend('asha', 100);
    for (const [seconds, points] of [[1, 10], [3, 30], [60, 100]] as const) {
      clock.advance(seconds * 1000);
      expect((await bucket.spend('asha', points + 1)).allowed).toBe(false);
      expect((await bucket.spend('asha', points)).allowed).toBe(true);
    }
  });

  test('says when there will be enough, and then there is', async () => {
    const bucket = open();
    await bucket.spend('asha', 100);
    const { allowed, retryAfter } = await bucket.spend('asha', 25);
    expect({ allowed, retryAfter }).toEqual({ allowed: false, retryAfter: 2500 });
    clock.advance(retryAfter);
    expect((await bucket.spend('asha', 25)).allowed).toBe(true);
  });
});

describeWithRedis('a bucket in Redis', () => {
  let server: TestRedis;
  let redis: Redis | null;
  let other: Redis | null;
  beforeAll(async () => {
    server = await startTestRedis();
    const log = createLog({ level: 'fatal' });
    const ready = async (): Promise<Redis | null> => {
      const opening = openRedis(server.url, log);
      await new Promise((resolve) => { opening?.once('ready', resolve); });
      return opening;
    };
    [redis, other] = [await ready(), await ready()];
  });
  afterAll(async () => {
    redis?.disconnect();
    other?.disconnect();
    await server.stop();
  });
  let opened = 0;
  const open = (): CostBucket => createCostBucket(limitStore({ redis, clock: testClock('2026-11-25T10:00:00Z') }), `test-${opened += 1}`, FILLED);

  behavesAsBucket(open);

  test('is one for all instances', async () => {
    const clock = testClock('2026-11-25T10:00:00Z');
    const bucketOf = (each: Redis | null) => createCostBucket(limitStore({ redis: each, clock }), 'shared', { capacity: 100, refill: 0.001 });
    const [one, two] = [bucketOf(redis), bucketOf(other)];
    const spent = await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? one : two).spend('asha', 5)));
    expect(spent.filter((each) => each.allowed)).toHaveLength(20);
  });

  test('leaves nothing behind when it is full again', async () => {
    const bucket = open();
    await bucket.spend('asha', 40);
    const ttl = await redis?.pttl(`limit:test-${opened}:asha`);
    expect(ttl).toBeGreaterThan(0);
    expect(ttl).toBeLessThanOrEqual(4000);
  });
});

/** What holds wherever the bucket is kept. */
function behavesAsBucket(open: () => CostBucket): void {
  test('gives what it holds and no more', async () => {
    const bucket = open();
    expect(await bucket.spend('asha', 60)).toMatchObject({ allowed: true, retryAfter: 0 });
    expect((await bucket.spend('asha', 60)).allowed).toBe(false);
    expect((await bucket.spend('asha', 40)).allowed).toBe(true);
  });

  test('is one for each key', async () => {
    const bucket = open();
    await bucket.spend('asha', 100);
    expect(await bucket.spend('bina', 100)).toMatchObject({ allowed: true, available: 0 });
  });

  test('takes points back, never above its capacity', async () => {
    const bucket = open();
    await bucket.spend('asha', 50);
    await bucket.refund('asha', 30);
    expect((await bucket.spend('asha', 80)).allowed).toBe(true);
    await bucket.refund('asha', 1000);
    expect((await bucket.spend('asha', 101)).allowed).toBe(false);
    expect((await bucket.spend('asha', 100)).allowed).toBe(true);
  });
}

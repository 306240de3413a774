import type { Redis } from 'ioredis';
import type { LimitStore } from './limit-store.ts';
import type { Refilled } from './limit-values.ts';

/** What a bucket holds now, and if the points could not be taken, in how many milliseconds they can. */
export type Spent = { readonly allowed: boolean; readonly available: number; readonly retryAfter: number };

/** Buckets of points, one for each key, that fill up again by so many points a second. */
export type CostBucket = Refilled & {
  readonly spend: (key: string, points: number) => Promise<Spent>;
  /** Gives points back. */
  readonly refund: (key: string, points: number) => Promise<void>;
};

/**
 * A bucket is one instant: until when it is busy refilling. Spending moves it forward by the time that the points take to come
 * back; there is room as long as it stays within the time in which an empty bucket fills. Redis tells the time, so that the
 * clocks of instances need not agree. Answers whether it moved, and by how many milliseconds it lies ahead.
 */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local busy = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local after = busy + tonumber(ARGV[1])
if tonumber(ARGV[1]) > 0 and after - now > tonumber(ARGV[2]) then return {0, math.floor(busy - now)} end
if after <= now then redis.call('DEL', KEYS[1]) return {1, 0} end
redis.call('SET', KEYS[1], string.format('%.3f', after), 'PX', math.ceil(after - now))
return {1, math.floor(after - now)}`;

/** Buckets of this name. A dearer operation than a whole bucket is never allowed, so the capacity is at least that of the dearest. */
export function createCostBucket(store: LimitStore, name: string, { capacity, refill }: Refilled): CostBucket {
  const full = (capacity / refill) * 1000;
  const own = bucketsInProcess(store, full);

  async function move(key: string, points: number): Promise<Spent> {
    const price = (points / refill) * 1000;
    const [moved, ahead] = await store.either((redis) => moveInRedis(redis, `limit:${name}:${key}`, price, full), () => own(key, price));
    return { allowed: moved, available: Math.max(0, Math.floor(((full - ahead) * refill) / 1000)), retryAfter: moved ? 0 : Math.max(1, ahead + price - full) };
  }

  return { capacity, refill, spend: move, refund: async (key, points) => { await move(key, -points); } };
}

type Moved = readonly [moved: boolean, ahead: number];

async function moveInRedis(redis: Redis, key: string, price: number, full: number): Promise<Moved> {
  const answer: unknown = await redis.eval(SCRIPT, 1, key, price, full);
  if (!Array.isArray(answer)) throw new Error('Redis answered a bucket with something else');
  return [answer[0] === 1, Number(answer[1])];
}

/** Above so many keys those whose bucket is full again are forgotten; they mean the same when they are absent. */
const SWEPT_ABOVE = 10_000;

function bucketsInProcess({ clock }: LimitStore, full: number): (key: string, price: number) => Moved {
  const busyUntil = new Map<string, number>();
  let sweepAt = SWEPT_ABOVE;

  function sweep(now: number): void {
    for (const [key, until] of busyUntil) if (until <= now) busyUntil.delete(key);
    sweepAt = Math.max(SWEPT_ABOVE, busyUntil.size * 2);
  }

  return function move(key, price) {
    const now = clock.now().getTime();
    const busy = Math.max(busyUntil.get(key) ?? 0, now);
    const after = busy + price;
    if (price > 0 && after - now > full) return [false, busy - now];
    if (busyUntil.size >= sweepAt) sweep(now);
    busyUntil.set(key, after);
    return [true, Math.max(0, after - now)];
  };
}

import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { LimitStore } from './limit-store.ts';
import type { Window } from './limit-values.ts';

/** Whether points could be taken; if not, how many milliseconds until they can. */
export type Taken = { readonly allowed: boolean; readonly retryAfter: number };

/** Counts points by key within a window that begins with the first of them. */
export type Counter = {
  readonly take: (key: string, points?: number) => Promise<Taken>;
  /** Gives points back, as if they had not been taken. */
  readonly give: (key: string, points?: number) => Promise<void>;
};

/** A counter of this name: every instance on the same Redis counts together. */
export function createCounter(store: LimitStore, name: string, { points, seconds }: Window): Counter {
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  const memory = new RateLimiterMemory(options);
  const shared = store.redis === null ? null : new RateLimiterRedis({ ...options, storeClient: store.redis });
  const either = <T>(use: (limiter: RateLimiterAbstract) => Promise<T>): Promise<T> => store.either(() => use(shared ?? memory), () => use(memory));
  return {
    take: (key, taken = 1) => either((limiter) => take(limiter, key, taken)),
    give: async (key, given = 1) => { await either((limiter) => limiter.reward(key, given)); },
  };
}

/** The library rejects with the count when the limit is reached, and with an error when its store fails. */
async function take(limiter: RateLimiterAbstract, key: string, points: number): Promise<Taken> {
  try {
    await limiter.consume(key, points);
    return { allowed: true, retryAfter: 0 };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { allowed: false, retryAfter: refused.msBeforeNext };
  }
}

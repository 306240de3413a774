import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { createCircuit } from '../outbound/index.ts';
import { LONGEST_LIFE } from './change-log.ts';
import { redisKeys } from './keys.ts';
import type { Claim, SharedStore } from './shared-store.ts';

/** Milliseconds after which a claim ends by itself: longer than any operation may take. */
const CLAIM_LIFE = 10_000;
/** Failures in a row after which a Redis that hangs is left alone, and for how many milliseconds. */
const CIRCUIT = { failures: 2, restMs: 2_000 };

/** Only its holder may end a claim: it may have ended by itself, and be another's now. */
const RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** A cache's values and claims in Redis. While Redis is away there are no values, every claim is granted, and nothing fails. */
export function redisStore(redis: Redis, cache: string, identity: () => Promise<string>): SharedStore {
  const circuit = createCircuit(`redis-cache-${cache}`, CIRCUIT);

  async function unlessAway<T>(use: (database: string) => Promise<T>, otherwise: T): Promise<T> {
    if (redis.status !== 'ready') return otherwise;
    return circuit.execute(async () => use(await identity())).catch(() => otherwise); // told by the log of the connection
  }

  async function take(database: string, key: string): Promise<Claim | null> {
    const [name, token] = [redisKeys.claim(database, cache, key), randomUUID()];
    const taken = await redis.set(name, token, 'PX', CLAIM_LIFE, 'NX');
    if (taken === null) return null;
    return { release: () => unlessAway(async () => { await redis.eval(RELEASE, 1, name, token); }, undefined) };
  }

  return {
    read: (key) => unlessAway((database) => redis.get(redisKeys.value(database, cache, key)), null),
    write: (key, text) => unlessAway(async (database) => { await redis.set(redisKeys.value(database, cache, key), text, 'PX', LONGEST_LIFE); }, undefined),
    claim: (key) => unlessAway<Claim | null>((database) => take(database, key), { release: async () => undefined }),
  };
}

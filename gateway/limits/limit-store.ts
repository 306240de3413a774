import type { Redis } from 'ioredis';
import type { Clock } from '#time';
import { createCircuit } from '#outbound';
import { metrics } from '#telemetry';

/** Failures in a row after which a connected Redis is left alone, and for how many milliseconds: one that hangs must not slow every request. */
const CIRCUIT = { failures: 3, restMs: 2_000 };

/** Where the limits keep their counts: in Redis for all instances, in this process without it or while it is away. */
export type LimitStore = {
  readonly redis: Redis | null;
  readonly clock: Clock;
  /** Runs `onRedis`, or `inProcess` where there is no Redis that answers. Never fails for want of Redis. */
  readonly either: <T>(onRedis: (redis: Redis) => Promise<T>, inProcess: () => T | Promise<T>) => Promise<T>;
};

/** The store of one gateway. While Redis is away each process counts alone: limits become looser by the number of instances, never absent. */
export function limitStore({ redis, clock }: { readonly redis: Redis | null; readonly clock: Clock }): LimitStore {
  if (redis === null) return { redis, clock, either: async (_onRedis, inProcess) => inProcess() };
  const circuit = createCircuit('redis-limits', CIRCUIT);
  return {
    redis,
    clock,
    async either(onRedis, inProcess) {
      try {
        if (redis.status === 'ready') return await circuit.execute(() => onRedis(redis));
      } catch {
        // Told by the metric below, and by the log of the connection.
      }
      metrics.limitFallbacks.inc();
      return inProcess();
    },
  };
}

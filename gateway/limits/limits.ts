import type { Platform } from '#context';
import { createCostBucket, type CostBucket } from './cost-bucket.ts';
import { createCounter, type Counter } from './counter.ts';
import { limitStore } from './limit-store.ts';
import type { LimitValues, Refilled, Window } from './limit-values.ts';
import { Load } from './load.ts';
import { operationLimiter, type OperationLimiter } from './operation-limiter.ts';

/** The limits by rate of one gateway, open for counting. */
export type Limits = {
  readonly graphRequests: Counter;
  readonly otherRequests: Counter;
  readonly requestsAtOnce: number;
  readonly operationCost: number;
  readonly viewerCost: CostBucket;
  readonly addressCost: CostBucket;
  readonly operations: OperationLimiter;
  readonly load: Load;
};

/** Opens the limits on Redis, or in this process without it. RATE_LIMIT_FACTOR multiplies the general ones. */
export function openLimits(platform: Pick<Platform, 'config' | 'redis' | 'clock' | 'database'>, values: LimitValues): Limits {
  const store = limitStore(platform);
  const { rateLimitFactor: factor } = platform.config;
  const times = ({ points, seconds }: Window): Window => ({ points: Math.max(1, Math.floor(points * factor)), seconds });
  // The dearest operation that is allowed has to fit into a full bucket.
  const filled = ({ capacity, refill }: Refilled): Refilled => ({ capacity: Math.max(capacity * factor, values.operationCost), refill: refill * factor });
  return {
    graphRequests: createCounter(store, 'graph', times(values.graphRequests)),
    otherRequests: createCounter(store, 'other', times(values.otherRequests)),
    requestsAtOnce: Math.max(1, Math.floor(values.requestsAtOnce * factor)),
    operationCost: values.operationCost,
    viewerCost: createCostBucket(store, 'viewer-cost', filled(values.viewerCost)),
    addressCost: createCostBucket(store, 'address-cost', filled(values.addressCost)),
    operations: operationLimiter(store, values.operations, factor),
    load: new Load(platform.config.maxRequestsAtOnce, platform.database.waitingCount),
  };
}

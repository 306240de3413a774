import { OPERATION_LIMITS, type OperationLimits } from './operation-limits.ts';

/** So many within so many seconds. */
export type Window = { readonly points: number; readonly seconds: number };

/** A bucket of cost points that runs full again by `refill` points a second. */
export type Refilled = { readonly capacity: number; readonly refill: number };

/**
 * Every limit by rate. All but those of `operations` that say otherwise are general: RATE_LIMIT_FACTOR multiplies them.
 * An address may stand for a whole mobile network, so it has room for many people.
 */
export type LimitValues = {
  /** Requests to the graph from one address. */
  readonly graphRequests: Window;
  /** Requests to all other roads (images, uploads) from one address; webhooks are bounded by the process alone. */
  readonly otherRequests: Window;
  /** Requests of one address that are being answered at the same time. */
  readonly requestsAtOnce: number;
  /** What one operation may cost; no factor. A client operation with pages of 100 stays below it. */
  readonly operationCost: number;
  readonly viewerCost: Refilled;
  readonly addressCost: Refilled;
  readonly operations: OperationLimits;
};

export const LIMITS: LimitValues = {
  graphRequests: { points: 3_000, seconds: 60 },
  otherRequests: { points: 30_000, seconds: 60 },
  requestsAtOnce: 200,
  operationCost: 5_000,
  viewerCost: { capacity: 20_000, refill: 1_000 },
  addressCost: { capacity: 200_000, refill: 10_000 },
  operations: OPERATION_LIMITS,
};

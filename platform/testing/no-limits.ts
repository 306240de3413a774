import { LIMITS, type LimitValues } from '../../gateway/limits/limit-values.ts';

const ENDLESS = 1e9;

/** Limits that no test reaches, but the one on what a single operation costs. */
export const NO_LIMITS: LimitValues = {
  graphRequests: { points: ENDLESS, seconds: 1 },
  otherRequests: { points: ENDLESS, seconds: 1 },
  requestsAtOnce: ENDLESS,
  operationCost: LIMITS.operationCost,
  viewerCost: { capacity: ENDLESS, refill: ENDLESS },
  addressCost: { capacity: ENDLESS, refill: ENDLESS },
  operations: {},
};

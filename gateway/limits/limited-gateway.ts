import type { GraphQLError } from 'graphql';
import { graphError, type Viewer } from '#graph';
import { metrics, operationLabel } from '#telemetry';
import type { Executor, ExecutorRequest, ExecutorResult, Gateway } from '../authorization/guarded-gateway.ts';
import type { CostBucket, Spent } from './cost-bucket.ts';
import { addressKey } from './limit-keys.ts';
import type { Limits } from './limits.ts';
import type { Load } from './load.ts';
import { actualCost, pricedOperation, requestedCost, type Priced } from './operation-cost.ts';
import type { Caller } from './operation-limiter.ts';
import { unreadableText } from './query-texts.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { rootFields, type RootField } from './root-fields.ts';

/** A smaller difference between what was taken and what was spent is not worth a way to the store. */
const REFUND_FROM = 10;

/**
 * A gateway that runs an operation only within the limits: what it may cost at most (COST_LIMIT_EXCEEDED with `cost` and
 * `limit`), what the viewer and the address have left to spend, and the limits of single mutations (RATE_LIMITED with
 * `retryAfterSeconds`). All of it before anything is planned, fetched or hashed. Keeps F28.
 */
export function limitedGateway(gateway: Gateway, limits: Limits): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor === null ? null : (request) => executeLimited(limits, executor, request) };
    },
  };
}

async function executeLimited(limits: Limits, executor: Executor, request: ExecutorRequest): Promise<ExecutorResult> {
  const { operation, document, schema, request: { variables = {}, extensions } } = request;
  if (operation === undefined) return executor(request);
  const unreadable = unreadableText(document, operation, variables);
  if (unreadable !== null) return { errors: [graphError('BAD_USER_INPUT', unreadable)] };
  const priced = pricedOperation(schema, document, operation);
  const cost = requestedCost(priced, variables);
  metrics.operationCost.observe({ operation: operationLabel(operation.name?.value) }, cost);
  if (cost > limits.operationCost) return refuse('operation cost', tooDear(cost, limits.operationCost));
  const fields = rootFields(document, operation, variables);
  if (isSpared(limits.load, fields)) return refuse('load', busy());
  const caller = callerOf(request);
  const purse = purseOf(limits, caller);
  const spent = await pay(purse, cost);
  if (!spent.allowed) return refuse('cost', tooMuch(spent.retryAfter));
  const admission = await limits.operations.admit(fields, caller);
  if (!admission.allowed) return refuse(admission.limit, tooOften(admission.retryAfter));

  let result: ExecutorResult = {};
  try {
    result = await limits.load.during(() => executor(request));
  } finally {
    await admission.settle(result.data);
    giveChange(purse, priced, { cost, data: result.data });
  }
  if (extensions?.['cost'] !== true) return result;
  return { ...result, extensions: { ...result.extensions, cost: told(purse, spent, { cost, actual: actualCost(priced, result.data) }) } };
}

/** What a page does without while people are turned away. */
const DISPENSABLE = new Set(['searchSuggestions', 'dashboard', 'salesReport']);

function isSpared({ isStrained }: Load, fields: readonly RootField[]): boolean {
  return isStrained && fields.every(({ name }) => DISPENSABLE.has(name));
}

/** The address pays too: sessions are free to make, so a viewer's own bucket alone would bound nobody. */
type Purse = readonly { readonly bucket: CostBucket; readonly key: string }[];

function purseOf(limits: Limits, { viewer, address }: Caller): Purse {
  const shared = { bucket: limits.addressCost, key: addressKey(address) };
  return viewer === null ? [shared] : [{ bucket: limits.viewerCost, key: viewer.userId ?? viewer.sessionId }, shared];
}

async function pay(purse: Purse, cost: number): Promise<Spent> {
  const spent = await Promise.all(purse.map(({ bucket, key }) => bucket.spend(key, cost)));
  const refused = spent.filter(({ allowed }) => !allowed);
  if (refused.length === 0) return spent[0] ?? { allowed: true, available: 0, retryAfter: 0 };
  for (const [index, { bucket, key }] of purse.entries()) if (spent[index]?.allowed === true) await bucket.refund(key, cost);
  return { allowed: false, available: 0, retryAfter: Math.max(...refused.map(({ retryAfter }) => retryAfter)) };
}

/** Pages that were not full are given back, behind the answer. */
function giveChange(purse: Purse, priced: readonly Priced[], { cost, data }: { cost: number; data: unknown }): void {
  const change = cost - actualCost(priced, data);
  if (change < REFUND_FROM) return;
  for (const { bucket, key } of purse) void bucket.refund(key, change);
}

function told([first]: Purse, spent: Spent, { cost, actual }: { cost: number; actual: number }): object {
  return {
    requestedQueryCost: cost,
    actualQueryCost: actual,
    throttleStatus: { maximumAvailable: first?.bucket.capacity, currentlyAvailable: spent.available + Math.max(0, cost - actual), restoreRate: first?.bucket.refill },
  };
}

function callerOf({ context }: ExecutorRequest): Caller {
  const { viewer = null, request }: { viewer?: Viewer | null; request?: { address: string | null } } = context;
  return { viewer, address: request?.address ?? null };
}

function refuse(limit: string, error: GraphQLError): ExecutorResult {
  metrics.limitRefusals.inc({ limit });
  return { errors: [error] };
}

function busy(): GraphQLError {
  return graphError('SERVICE_UNAVAILABLE', 'The shop is busy. Try again in a moment.', { retryAfterSeconds: 1 });
}

function tooDear(cost: number, limit: number): GraphQLError {
  return graphError('COST_LIMIT_EXCEEDED', `This operation costs ${cost}, and ${limit} is the limit. Ask for smaller pages or fewer lists inside lists.`, { cost, limit });
}

function tooMuch(milliseconds: number): GraphQLError {
  return rateLimited('You have asked for a great deal in a short time.', milliseconds);
}

function tooOften(milliseconds: number): GraphQLError {
  return rateLimited('This was tried too often.', milliseconds);
}

function rateLimited(reason: string, milliseconds: number): GraphQLError {
  const seconds = retryAfterSeconds(milliseconds);
  return graphError('RATE_LIMITED', `${reason} Try again in ${seconds} seconds.`, { retryAfterSeconds: seconds });
}

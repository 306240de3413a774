import type { Viewer } from '#graph';
import { createAttempts, type Attempts } from './attempts.ts';
import { createCounter, type Counter } from './counter.ts';
import { addressKey, targetKey } from './limit-keys.ts';
import type { LimitStore } from './limit-store.ts';
import type { CountedBy, OperationLimit, OperationLimits } from './operation-limits.ts';
import type { RootField } from './root-fields.ts';

export type Caller = { readonly viewer: Viewer | null; readonly address: string | null };

/** Admitted: tell it the answer's data when there is one. Refused: which limit, and in how many milliseconds to come again. */
export type Admission =
  | { readonly allowed: true; readonly settle: (data: unknown) => Promise<void> }
  | { readonly allowed: false; readonly limit: string; readonly retryAfter: number };

export type OperationLimiter = { readonly admit: (fields: readonly RootField[], caller: Caller) => Promise<Admission> };

type Limit = OperationLimit & { readonly name: string; readonly counter: Counter; readonly attempts: Attempts };
/** What the fields of one operation take from one limit under one key. */
type Claim = { readonly limit: Limit; readonly key: string; readonly fields: RootField[] };

/** The limits of single mutations. All fields of an operation are admitted together or none is. */
export function operationLimiter(store: LimitStore, table: OperationLimits, factor: number): OperationLimiter {
  const limits = new Map(Object.entries(table).map(([field, entries]) => [field, entries.map((entry) => openLimit(store, field, entry, factor))]));

  return {
    async admit(fields, caller) {
      const admitted: Claim[] = [];
      for (const claim of claimsOf(fields, caller, limits)) {
        const { limit, key, fields: { length } } = claim;
        const taken = limit.counts === 'failures' ? await limit.attempts.admit(key, length) : await limit.counter.take(key, length);
        if (!taken.allowed) {
          await Promise.all(admitted.map(handBack));
          return { allowed: false, limit: limit.name, retryAfter: taken.retryAfter };
        }
        admitted.push(claim);
      }
      return { allowed: true, settle: async (data) => { await Promise.all(admitted.map((claim) => settle(claim, data))); } };
    },
  };
}

function openLimit(store: LimitStore, field: string, entry: OperationLimit, factor: number): Limit {
  const points = entry.tight ? entry.points : Math.max(1, Math.floor(entry.points * factor));
  const name = `${field} ${entry.counts} by ${entry.by.join(' and ')}`;
  const counter = createCounter(store, name.replaceAll(' ', '-'), { points, seconds: entry.seconds });
  return { ...entry, name, counter, attempts: createAttempts(counter, points) };
}

function claimsOf(fields: readonly RootField[], caller: Caller, limits: ReadonlyMap<string, readonly Limit[]>): Claim[] {
  const claims = new Map<string, Claim>();
  for (const field of fields) {
    for (const limit of limits.get(field.name) ?? []) {
      const key = keyOf(limit.by, field, caller);
      if (key === null) continue;
      const place = `${limit.name} ${key}`;
      const claim = claims.get(place) ?? { limit, key, fields: [] };
      claim.fields.push(field);
      claims.set(place, claim);
    }
  }
  return [...claims.values()];
}

function keyOf(by: readonly CountedBy[], field: RootField, { viewer, address }: Caller): string | null {
  const parts = by.map((each) => {
    if (each === 'target') return targetKey(field.input);
    return each === 'viewer' && viewer !== null ? (viewer.userId ?? viewer.sessionId) : addressKey(address);
  });
  return parts.includes(null) ? null : parts.join(' ');
}

/** The operation does not run after all. */
async function handBack({ limit, key, fields }: Claim): Promise<void> {
  if (limit.counts === 'failures') await limit.attempts.settle(key, fields.length, fields.length);
}

async function settle({ limit, key, fields }: Claim, data: unknown): Promise<void> {
  if (limit.counts !== 'failures') return;
  await limit.attempts.settle(key, fields.length, fields.filter(({ responseKey }) => !hasFailed(data, responseKey)).length);
}

/**
 * Whether a mutation refused. What was not asked for in the answer counts as a failure unless something else proves success:
 * a client that guesses must not hide its failures by not asking. No answer at all (a fault of ours) is no guess either.
 */
function hasFailed(data: unknown, responseKey: string): boolean {
  if (!isObject(data)) return false;
  const payload = data[responseKey];
  if (!isObject(payload)) return false;
  const { userErrors } = payload;
  if (Array.isArray(userErrors)) return userErrors.length > 0;
  return !Object.values(payload).some(isObject);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

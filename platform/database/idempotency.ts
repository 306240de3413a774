import { createHash } from 'node:crypto';
import { UserError } from '../graph/user-error.ts';
import { firstRow, rows, sql } from './sql.ts';
import type { Unit } from './unit-of-work.ts';

type Answer = Readonly<Record<string, string | null>>;
type KeyRow<A> = { fingerprint: string; answer: A | null };

/** Days for which a key is remembered. */
export const IDEMPOTENCY_KEY_DAYS = 7;

/**
 * Runs `work` once per viewer, mutation and key, in the unit that it writes in: the key commits with the effect or not at all.
 * The same key with the same input answers as the first time (concurrent duplicates wait for it); with another input it is
 * refused with IDEMPOTENCY_MISMATCH. The answer is a flat object of ids, from which the payload is read.
 */
export async function once<A extends Answer>(
  unit: Unit,
  call: { mutation: string; idempotencyKey: string; input: object },
  work: () => Promise<A>,
): Promise<A> {
  const caller = unit.context.viewer?.userId ?? unit.context.viewer?.sessionId ?? '';
  const fingerprint = fingerprintOf(call.input);
  const earlier = await claim<A>(unit, caller, call, fingerprint);
  if (earlier !== undefined && earlier.answer !== null) {
    if (earlier.fingerprint !== fingerprint) {
      throw new UserError('IDEMPOTENCY_MISMATCH', ['idempotencyKey'], 'This idempotency key was used with a different input. Send a new key.');
    }
    return earlier.answer;
  }
  const answer = await work();
  await rows(unit.sql, sql`
    update platform.idempotency_key set answer = ${JSON.stringify(answer)}::jsonb, updated_at = ${unit.now}
    where caller = ${caller} and mutation = ${call.mutation} and key = ${call.idempotencyKey}`);
  return answer;
}

/** Inserts the key, or waits for whoever holds it and returns what they left. */
function claim<A>(unit: Unit, caller: string, call: { mutation: string; idempotencyKey: string }, fingerprint: string): Promise<KeyRow<A> | undefined> {
  return firstRow(unit.sql, sql<KeyRow<A>>`
    insert into platform.idempotency_key as k (caller, mutation, key, fingerprint, created_at, updated_at)
    values (${caller}, ${call.mutation}, ${call.idempotencyKey}, ${fingerprint}, ${unit.now}, ${unit.now})
    on conflict (caller, mutation, key) do update set key = excluded.key
    returning k.fingerprint, k.answer`);
}

function fingerprintOf(input: object): string {
  return createHash('sha256').update(canonical(input)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}

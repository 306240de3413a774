import { createHash } from 'node:crypto';
import type { ApiAnswer, Call } from './api.ts';
import type { KeptAnswer } from './facts.ts';
import type { Sandbox } from './sandbox.ts';

/** What an idempotency key was used for before: nothing, the same, or something else. */
export type Replay = { readonly kind: 'new' } | { readonly kind: 'same'; readonly kept: KeptAnswer } | { readonly kind: 'other' };

/** Looks a key up. */
export function replayOf({ books }: Sandbox, key: string, call: Call): Replay {
  const kept = books.answers.get(key);
  if (kept === undefined) return { kind: 'new' };
  return kept.fingerprint === fingerprintOf(call) ? { kind: 'same', kept } : { kind: 'other' };
}

/** Remembers what a key got. */
export function keepAnswer({ books }: Sandbox, key: string, call: Call, answer: ApiAnswer): void {
  books.answers.put({ id: key, fingerprint: fingerprintOf(call), status: answer.status, body: answer.body });
}

function fingerprintOf({ method, path, body }: Call): string {
  return createHash('sha256').update(JSON.stringify([method, path, body])).digest('hex');
}

import { newId } from '../database/new-id.ts';
import type { Entry } from './entry.ts';

/** Milliseconds in which the same refusal is written once, and then how often it came. */
export const WINDOW = 60_000;
/** Different refusals of one window; whatever is beyond them is counted together, by its action. */
const MOST_KINDS = 100;

type Held = { readonly first: Entry; readonly until: number; times: number };

/**
 * Refusals that an outsider can cause as often as they like. The first of a kind is to be written at once; those that follow within
 * a minute are counted, and the count is written when the minute is over: an attacker fills neither the disk nor the chain.
 */
export class HeldRefusals {
  readonly #kinds = new Map<string, Held>();

  get size(): number {
    return this.#kinds.size;
  }

  /** What is to be written now: the counts of minutes that are over, and the refusal itself if it is the first of its kind. */
  note(kind: string, entry: Entry): Entry[] {
    const due = this.take(entry.createdAt, { over: true });
    const name = this.#kinds.has(kind) || this.#kinds.size < MOST_KINDS ? kind : `more ${entry.action}`;
    const held = this.#kinds.get(name);
    if (held !== undefined) {
      held.times += 1;
      return due;
    }
    this.#kinds.set(name, { first: entry, until: entry.createdAt.getTime() + WINDOW, times: 0 });
    return [...due, entry];
  }

  /** Takes the counts out: with `over` only those whose minute is over at `now`. */
  take(now: Date, { over }: { over: boolean }): Entry[] {
    const taken = [...this.#kinds].filter(([, held]) => !over || held.until <= now.getTime());
    for (const [kind] of taken) this.#kinds.delete(kind);
    return taken.flatMap(([, held]) => (held.times === 0 ? [] : [repeated(held, now)]));
  }
}

function repeated({ first, times }: Held, now: Date): Entry {
  return { ...first, id: newId(), createdAt: now, summary: `${first.summary.slice(0, 440)} (${times} more since)`, after: { ...first.after, times } };
}

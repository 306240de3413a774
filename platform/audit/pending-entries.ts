import { sql, type Kysely } from 'kysely';
import type { Entry } from './entry.ts';
import { canonicalEntry } from './hash-entry.ts';

/** Where the chain ends: the number of its last entry and that entry's hash. */
export type Head = { readonly sequence: number; readonly hash: Buffer };

/**
 * The audit entries of one unit of work. They are written with its very last statement, because it locks the end of the chain
 * until the commit: nobody who holds that lock ever waits for another one.
 */
export class PendingEntries {
  readonly #entries: Entry[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Null: there was nothing to write. */
  async write(executor: Kysely<unknown>): Promise<Head | null> {
    if (this.#entries.length === 0) return null;
    const entries = this.#entries.map((entry) => ({ ...entry, canonical: canonicalEntry(entry) }));
    const { rows: [head] } = await sql<Head>`select sequence, hash from platform.append_audit(${JSON.stringify(entries)}::jsonb)`.execute(executor);
    return head ?? null;
  }
}

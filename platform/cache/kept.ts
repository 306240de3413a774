import { z } from 'zod';
import type { Computed } from './cache-kind.ts';
import type { Dated, Mark } from './change-log.ts';
import { topics as known, withoutCovered } from './keys.ts';

/** A value as a cache keeps it: what it depends on, the position behind which it was computed, and when, by the database's time. */
export type Kept<Value> = Dated & { readonly value: Value; readonly position: string; readonly madeAt: number };

/** What depends on more is not worth keeping. */
const MOST_TOPICS = 300;

const storedSchema = z.object({ text: z.string(), topics: z.array(z.string()).readonly(), position: z.string(), at: z.number(), madeAt: z.number() });
export type Stored = z.output<typeof storedSchema>;

/** Dates a computation that began behind a mark. Null: not to be kept; so is what depends on nothing, because nobody would ever call it old. */
export function dated<Value>({ value, topics, keep }: Computed<Value>, { mark, madeAt }: { mark: Mark | null; madeAt: number }): Kept<Value> | null {
  const needed = withoutCovered(topics);
  if (!keep || mark === null || needed.length === 0 || needed.length > MOST_TOPICS || needed.includes(known.elsewhere)) return null;
  return { value, topics: needed, position: mark.position, at: mark.at, madeAt, validSince: mark.number };
}

/** A kept value as text for the other instances. */
export function toStored({ topics, position, at, madeAt }: Kept<unknown>, text: string): string {
  return JSON.stringify({ text, topics, position, at, madeAt } satisfies Stored);
}

/** What another instance left; null when it cannot be read. */
export function fromStored(stored: string): Stored | null {
  try {
    return storedSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

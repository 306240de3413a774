import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { ChangeSource } from './change-source.ts';

/** Milliseconds for which a value is kept at most. Changes are remembered for much longer (`pruneChanges`), so none is missed. */
export const LONGEST_LIFE = 3_600_000;
/** Milliseconds; so short that what is dated with such a mark has most of its life before it. */
const RECENT = LONGEST_LIFE / 4;
/** Milliseconds for which a reading waits for more readers when the one before it had several. */
const CROWD_WAIT = 1;
/** Topics whose last change is remembered here; beyond them everything kept here counts as changed. */
const MOST_TOPICS = 100_000;

/** Where this process stands: what it has read up to here is as new as `position`. */
export type Mark = {
  readonly position: string;
  /** Counts the readings of this process. */
  readonly number: number;
  /** The database's time, in milliseconds; and by this process's own clock. */
  readonly at: number;
  readonly readAt: number;
};

/** What is kept, as the log judges it: what it depends on, and since when it holds. */
export type Dated = { readonly topics: readonly string[]; readonly at: number; validSince: number };

/**
 * What has changed, as this process knows it. `catchUp` reads on in the database; after it, `holds` tells without asking whether a
 * value that was computed behind some earlier mark is still what the database would say. Readers that come together share one
 * statement, but never one that was sent before they came: that is what makes a change that has been answered visible everywhere.
 */
export class ChangeLog {
  readonly #source: ChangeSource;
  readonly #gather: (isCrowded: boolean) => Promise<unknown>;
  readonly #changedAt = new Map<string, number>();
  #mark: Mark | null = null;
  /** What was valid before this reading no longer counts. */
  #floor = 0;
  #running: Promise<Mark> | null = null;
  #next: Promise<Mark> | null = null;
  /** Of the next reading. */
  #readers = 0;
  /** Whether the last reading had several. */
  #isCrowded = false;

  constructor(source: ChangeSource, gather = gatherReaders) {
    this.#source = source;
    this.#gather = gather;
  }

  /** Reads the changes up to now, in a statement that begins after this call. */
  catchUp(): Promise<Mark> {
    this.#readers += 1;
    this.#next ??= this.#start(this.#running);
    return this.#next;
  }

  /** Whether nothing that a value depends on had changed up to the last reading. */
  holds(value: Dated): boolean {
    if (value.validSince < this.#floor || (this.#mark !== null && this.#mark.at - value.at > LONGEST_LIFE)) return false;
    return value.topics.every((topic) => (this.#changedAt.get(topic) ?? 0) <= value.validSince);
  }

  /** The mark of the last reading; null before the first. */
  get newest(): Mark | null {
    return this.#mark;
  }

  /** The database's time now, as far as this process knows. */
  now(): number {
    return this.#mark === null ? 0 : this.#mark.at + performance.now() - this.#mark.readAt;
  }

  /** Whether what begins now may be dated with the last reading: it is then checked against more changes than it need be, never against fewer. */
  hasRecentMark(): boolean {
    return this.#mark !== null && performance.now() - this.#mark.readAt < RECENT;
  }

  /** Whether one of the topics has changed behind a position that may be older than this process. Asks the database; one that does not answer says yes. */
  async haveChanged(topics: readonly string[], position: string): Promise<boolean> {
    return this.#source.haveChanged(topics, position).catch(() => true);
  }

  async #start(before: Promise<Mark> | null): Promise<Mark> {
    await before?.catch(() => undefined);
    if (before === null || this.#isCrowded) await this.#gather(this.#isCrowded);
    this.#next = null;
    this.#isCrowded = this.#readers > 1;
    this.#readers = 0;
    const running = this.#read();
    this.#running = running;
    try {
      return await running;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  async #read(): Promise<Mark> {
    const before = this.#mark;
    const { position, topics, at } = await this.#source.changesSince(before?.position ?? null);
    const mark = { position, number: (before?.number ?? 0) + 1, at, readAt: performance.now() };
    const isTooMuch = topics === null || this.#changedAt.size + topics.length > MOST_TOPICS;
    // After a long pause the changes that this process has not read may be forgotten already.
    if (isTooMuch || (before !== null && at - before.at > LONGEST_LIFE)) {
      this.#changedAt.clear();
      this.#floor = mark.number;
    } else {
      for (const topic of topics) this.#changedAt.set(topic, mark.number);
    }
    this.#mark = mark;
    return mark;
  }
}

/**
 * Who comes in the same turn of the event loop goes along, and in a crowd who comes within a millisecond: the statement costs as much
 * as answering does, so it must be shared by more readers the more there are.
 */
function gatherReaders(isCrowded: boolean): Promise<unknown> {
  return isCrowded ? sleep(CROWD_WAIT) : nextTurn();
}

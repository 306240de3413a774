import { setTimeout as sleep } from 'node:timers/promises';
import { metrics } from '../telemetry/index.ts';
import { BoundedMemory } from './bounded-memory.ts';
import type { CacheKind, Compute, Found } from './cache-kind.ts';
import type { ChangeLog } from './change-log.ts';
import { dated, fromStored, toStored, type Kept } from './kept.ts';
import type { Claim, SharedStore } from './shared-store.ts';

/** A computation under way; what it leaves is null when it failed or is nobody else's. */
type Flight<Value> = { readonly number: number; readonly landed: Promise<Kept<Value> | null> };
type Landed<Value> = { readonly found: Found<Value>; readonly kept: Kept<Value> | null };

/** How an instance waits for what another one computes: so many looks, so many milliseconds apart. */
const LOOKS = 150;
const pause = (): Promise<void> => sleep(20);

/**
 * A cache that cannot be stale. What it gives out was computed behind a position of the database, and a statement sent after the
 * reader came found none of its topics changed since; or its computation began after the reader came. So neither a slow computation
 * nor a crash, a lost message or a Redis that forgot can bring an old value back. Keeps F13, F14, F15.
 */
export class Cache<Value> {
  readonly #kind: CacheKind<Value>;
  readonly #log: ChangeLog;
  readonly #store: SharedStore;
  readonly #near: BoundedMemory<Kept<Value>>;
  readonly #flights = new Map<string, Flight<Value>>();
  readonly #pause: () => Promise<void>;
  #flightNumber = 0;

  constructor(kind: CacheKind<Value>, parts: { log: ChangeLog; store: SharedStore; pause?: () => Promise<void> }) {
    this.#kind = kind;
    this.#log = parts.log;
    this.#store = parts.store;
    this.#pause = parts.pause ?? pause;
    this.#near = new BoundedMemory(kind.memory);
  }

  /** The value under a key, computed once at a time by all instances together. A failure is that of its own reader alone. */
  async read(key: string, compute: Compute<Value>): Promise<Found<Value>> {
    const cameAt = this.#flightNumber;
    const near = this.#near.get(key);
    try {
      // Where there is nothing left to be checked, newer changes need not be known.
      if ((near !== undefined && this.#log.holds(near)) || !this.#log.hasRecentMark()) await this.#log.catchUp();
    } catch {
      this.#count('error');
      return this.#computeAlone(compute);
    }
    const kept = near !== undefined && this.#log.holds(near) ? near : await this.#adopt(key, await this.#store.read(key));
    if (kept === null) {
      this.#count('miss');
      return this.#waitOrCompute(key, compute, cameAt);
    }
    if (this.#isFresh(kept)) return this.#give(kept, 'hit');
    if (!this.#flights.has(key)) void this.#takeOff(key, compute, (other) => this.#isFresh(other)).catch(() => undefined);
    return this.#give(kept, 'stale');
  }

  async #waitOrCompute(key: string, compute: Compute<Value>, cameAt: number): Promise<Found<Value>> {
    for (;;) {
      const flight = this.#flights.get(key);
      if (flight === undefined) return this.#takeOff(key, compute, () => true);
      const kept = await flight.landed;
      if (kept === null) return this.#computeAlone(compute);
      // One that took off before this reader came may have read before the change that the reader knows of.
      if (flight.number > cameAt || await this.#stillHolds(kept)) return this.#give(kept, 'wait');
    }
  }

  async #takeOff(key: string, compute: Compute<Value>, accepts: (other: Kept<Value>) => boolean): Promise<Found<Value>> {
    this.#flightNumber += 1;
    const flight = this.#fly(key, compute, accepts);
    this.#flights.set(key, { number: this.#flightNumber, landed: flight.then(({ kept }) => kept, () => null) });
    try {
      return (await flight).found;
    } finally {
      this.#flights.delete(key);
    }
  }

  async #fly(key: string, compute: Compute<Value>, accepts: (other: Kept<Value>) => boolean): Promise<Landed<Value>> {
    const claim = await this.#claimOrFind(key, accepts);
    if ('kept' in claim) return { kept: claim.kept, found: this.#give(claim.kept, 'wait') };
    const mark = this.#log.newest;
    let stored: string | null = null;
    try {
      const computed = await compute();
      this.#count('fill');
      const kept = dated(computed, { mark, madeAt: this.#log.now() });
      if (kept !== null) {
        const text = this.#kind.write(kept.value);
        this.#keep(key, kept, text);
        stored = toStored(kept, text);
      }
      return { kept, found: { ...computed, outcome: 'fill' } };
    } finally {
      void this.#leave(key, stored, claim);
    }
  }

  /** The right to compute a key, or what another instance has made of it meanwhile. One that takes too long is not waited for. */
  async #claimOrFind(key: string, accepts: (other: Kept<Value>) => boolean): Promise<Claim | { readonly kept: Kept<Value> }> {
    let seen: string | null = null;
    for (let look = 1; ; look += 1) {
      const claim = await this.#store.claim(key);
      const stored = await this.#store.read(key);
      const kept = stored === seen ? null : await this.#adopt(key, stored);
      if (kept !== null && accepts(kept)) {
        await claim?.release();
        return { kept };
      }
      if (claim !== null) return claim;
      if (look === LOOKS) return { release: async () => undefined };
      seen = stored;
      await this.#pause();
    }
  }

  /** Takes over what another instance left, if it holds. */
  async #adopt(key: string, stored: string | null): Promise<Kept<Value> | null> {
    const found = stored === null ? null : fromStored(stored);
    const mark = this.#log.newest;
    if (found === null || mark === null) return null;
    const { text, ...dates } = found;
    const kept = { ...dates, value: this.#kind.read(text), validSince: mark.number };
    if (!this.#log.holds(kept) || await this.#log.haveChanged(kept.topics, kept.position)) return null;
    this.#keep(key, kept, text);
    return kept;
  }

  #keep(key: string, kept: Kept<Value>, text: string): void {
    this.#near.set(key, kept, key.length + text.length);
  }

  /** Gives the others the value and the right to compute it anew, behind the reader. */
  async #leave(key: string, stored: string | null, claim: Claim): Promise<void> {
    if (stored !== null) await this.#store.write(key, stored);
    await claim.release();
  }

  async #computeAlone(compute: Compute<Value>): Promise<Found<Value>> {
    const computed = await compute();
    this.#count('fill');
    return { ...computed, outcome: 'fill' };
  }

  async #stillHolds(kept: Kept<Value>): Promise<boolean> {
    await this.#log.catchUp();
    return this.#log.holds(kept);
  }

  #isFresh({ madeAt }: Kept<Value>): boolean {
    return this.#log.now() - madeAt <= this.#kind.refreshAfter;
  }

  #give({ value, topics }: Kept<Value>, outcome: Found<Value>['outcome']): Found<Value> {
    if (outcome !== 'fill') this.#count(outcome);
    return { value, topics, outcome };
  }

  #count(outcome: Found<Value>['outcome'] | 'miss' | 'error'): void {
    metrics.cache.inc({ cache: this.#kind.name, outcome });
  }
}

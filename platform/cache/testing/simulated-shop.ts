import { Cache } from '../cache.ts';
import type { CacheKind } from '../cache-kind.ts';
import { ChangeLog } from '../change-log.ts';
import type { ChangeSource } from '../change-source.ts';
import type { SharedStore } from '../shared-store.ts';
import type { Schedule } from './schedule.ts';

const TOPIC = 'thing';
const KIND: CacheKind<number> = { name: 'simulated', write: String, read: Number, refreshAfter: Infinity, memory: 1000 };

/** One value that is changed, computed and read, in a database and a store that answer when the schedule says so. */
export class SimulatedShop {
  readonly #schedule: Schedule;
  /** How many changes are committed: the value itself, and the position. */
  committed = 0;
  /** The newest value whose change has been answered: nobody who comes now may see an older one. */
  answered = 0;
  #stored = new Map<string, string>();
  #claims = new Map<string, object>();
  #storeIsAway = false;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** The mutation: begins, commits, answers; it may crash anywhere, and then nothing but its commit is left. */
  async change(): Promise<void> {
    await this.#schedule.delay(20);
    this.committed += 1;
    const mine = this.committed;
    await this.#schedule.pause();
    if (this.#schedule.chance(0.2)) return; // crashed behind the commit
    this.answered = Math.max(this.answered, mine);
  }

  /** A process of the shop. `lag`: how many changes its database is behind, as a replica would be; 0 in truth. */
  instance(lag = 0): Cache<number> {
    // One that takes everything for old computes it anew behind its readers.
    const refreshAfter = this.#schedule.chance(0.3) ? -1 : Infinity;
    return new Cache({ ...KIND, refreshAfter }, { log: new ChangeLog(this.#source(lag), () => this.#schedule.pause()), store: this.#store(), pause: () => this.#schedule.pause() });
  }

  /** The computation: several statements, each of which sees what is committed when it runs. */
  async compute(): Promise<number> {
    await this.#schedule.pause();
    const first = this.committed;
    await this.#schedule.pause();
    const second = this.committed;
    await this.#schedule.pause();
    return Math.min(first, second);
  }

  /** What happens to the store: it forgets everything, goes away, comes back, or a claim runs out. */
  async disturb(): Promise<void> {
    await this.#schedule.delay(20);
    if (this.#schedule.chance(0.5)) this.#stored.clear();
    if (this.#schedule.chance(0.5)) this.#claims.clear();
    this.#storeIsAway = this.#schedule.chance(0.3);
  }

  #source(lag: number): ChangeSource {
    return {
      changesSince: async (since) => {
        await this.#schedule.pause();
        const position = Math.max(0, this.committed - lag);
        const changed = since !== null && position > Number(since);
        await this.#schedule.pause();
        return { position: String(position), topics: changed ? [TOPIC] : [], at: position };
      },
      haveChanged: async (_topics, since) => {
        await this.#schedule.pause();
        const changed = this.committed - lag > Number(since);
        await this.#schedule.pause();
        return changed;
      },
      identity: async () => 'simulated',
    };
  }

  #store(): SharedStore {
    const pause = (): Promise<void> => this.#schedule.pause();
    return {
      read: async (key) => {
        await pause();
        const found = this.#storeIsAway ? null : this.#stored.get(key) ?? null;
        await pause();
        return found;
      },
      write: async (key, text) => {
        await pause();
        if (!this.#storeIsAway) this.#stored.set(key, text);
      },
      claim: async (key) => {
        await pause();
        const token = {};
        if (this.#claims.has(key) && !this.#storeIsAway) return null;
        this.#claims.set(key, token);
        return {
          release: async () => {
            await pause();
            if (this.#claims.get(key) === token) this.#claims.delete(key);
          },
        };
      },
    };
  }
}

/** What a computation of the shop is dated with. */
export const READS: ReadonlySet<string> = new Set([TOPIC]);

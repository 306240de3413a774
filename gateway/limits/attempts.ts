import type { Counter, Taken } from './counter.ts';

/**
 * A limit on failures that holds under races: an attempt takes its points before it runs and gives them back when it succeeds.
 * While attempts of a key are under way, further ones of this process wait for how those end: somebody whose attempts all
 * succeed is never refused, however many they make at once.
 */
export type Attempts = {
  readonly admit: (key: string, points: number) => Promise<Taken>;
  /** After an admitted attempt: how many of its points did not fail. */
  readonly settle: (key: string, points: number, succeeded: number) => Promise<void>;
};

type UnderWay = { count: number; readonly waiting: (() => void)[] };

/** Milliseconds for which an attempt waits for those before it. */
const PATIENCE = 8_000;
const MOST_WAITING = 500;

/** Attempts over a counter; `limit` is its number of points. */
export function createAttempts(counter: Counter, limit: number, patience = PATIENCE): Attempts {
  const underWay = new Map<string, UnderWay>();

  async function admit(key: string, points: number): Promise<Taken> {
    const tooLate = performance.now() + patience;
    for (;;) {
      const taken = await counter.take(key, points);
      if (taken.allowed) {
        const others = underWay.get(key) ?? { count: 0, waiting: [] };
        others.count += 1;
        underWay.set(key, others);
        return taken;
      }
      await counter.give(key, points);
      const ahead = underWay.get(key);
      if (ahead === undefined || points > limit || ahead.waiting.length >= MOST_WAITING || performance.now() > tooLate) return taken;
      await turn(ahead, tooLate - performance.now());
    }
  }

  async function settle(key: string, points: number, succeeded: number): Promise<void> {
    const mine = underWay.get(key);
    try {
      if (succeeded > 0) await counter.give(key, Math.min(points, succeeded));
    } finally {
      if (mine !== undefined) release(key, mine);
    }
  }

  /** One place may be free: one goes on. With nobody left to wait for, all do, to learn that they are refused. */
  function release(key: string, mine: UnderWay): void {
    mine.count -= 1;
    if (mine.count === 0) underWay.delete(key);
    const woken = mine.count === 0 ? mine.waiting.splice(0) : mine.waiting.splice(0, 1);
    for (const wake of woken) wake();
  }

  return { admit, settle };
}

/** Resolves when it is woken, or after so long; then nobody's turn is spent on it any more. */
function turn({ waiting }: UnderWay, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(wake), 1);
      resolve();
    }, Math.max(0, milliseconds));
    waiting.push(wake);
  });
}

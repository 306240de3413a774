import { describe, expect, test } from '@jest/globals';
import { until } from '#testing';
import { Load, type Visit } from './load.ts';

const MAXIMUM = 1000;
const AT_ONCE = 16;
const LINE = 600;

/** A house that notes in which order it lets in; nobody leaves by themselves. */
class House {
  readonly begun: string[] = [];
  readonly #load: Load;
  readonly #inside = new Map<string, Visit>();

  constructor(maximum = MAXIMUM, waitingForDatabase = 5) {
    this.#load = new Load(maximum, () => waitingForDatabase);
  }

  come(asking: Visit['asking'], name: string = asking, isGone = false): boolean {
    const visit = { asking, begin: () => void this.begun.push(name), isGone: () => isGone };
    const isIn = this.#load.enter(visit);
    if (isIn) this.#inside.set(name, visit);
    return isIn;
  }

  /** All of whom a request has begun have their answer, and go. */
  answer(): void {
    for (const name of this.begun) {
      const visit = this.#inside.get(name);
      if (visit !== undefined) this.#load.leave(visit);
      this.#inside.delete(name);
    }
  }
}

function crowd(house: House, count: number): number {
  return Array.from({ length: count }, (_, n) => house.come('stranger', `stranger ${n}`)).filter((isIn) => isIn).length;
}

describe('of more requests at once than a process can do', () => {
  test('some run, some wait, the others are turned away; who waits is let in as others leave, in order', async () => {
    const house = new House();
    expect(crowd(house, 1000)).toBe(AT_ONCE + LINE);
    expect(house.begun).toHaveLength(AT_ONCE);
    await until('all who wait are let in', () => {
      house.answer();
      return house.begun.length === AT_ONCE + LINE;
    });
    expect(house.begun).toEqual(Array.from({ length: AT_ONCE + LINE }, (_, n) => `stranger ${n}`));
    house.answer();
    expect(house.come('stranger', 'later')).toBe(true);
    expect(house.begun.at(-1)).toBe('later');
  });

  test('probes and webhooks begin at once, whoever waits', () => {
    const house = new House();
    crowd(house, 1000);
    expect([house.come('probe'), house.come('webhook')]).toEqual([true, true]);
    expect(house.begun.slice(AT_ONCE)).toEqual(['probe', 'webhook']);
  });

  test('who has a session still finds room when strangers do not, and does not wait behind them', async () => {
    const house = new House();
    crowd(house, 1000);
    expect(house.come('session')).toBe(true);
    house.answer();
    await until('the next are let in', () => house.begun.length > AT_ONCE + 1);
    expect(house.begun.indexOf('session')).toBeLessThan(AT_ONCE + 2);
  });

  test('nothing is done for who has gone while waiting', async () => {
    const house = new House();
    crowd(house, AT_ONCE);
    house.come('stranger', 'gone', true);
    house.come('stranger', 'patient');
    house.answer();
    await until('the patient one is let in', () => house.begun.includes('patient'));
    expect(house.begun).not.toContain('gone');
  });

  test('a full process still answers probes, and nothing else', () => {
    const house = new House(10);
    expect(crowd(house, 100)).toBe(10);
    expect([house.come('session'), house.come('webhook'), house.come('probe')]).toEqual([false, false, true]);
  });
});

test('when those who run wait for something else than the database, as a provider that hangs, all others are let in', async () => {
  const house = new House(MAXIMUM, 0);
  crowd(house, AT_ONCE + 100);
  await until('all are let in, and nobody left', () => house.begun.length === AT_ONCE + 100);
});

import { expect, test } from '@jest/globals';
import { RunLimit, type Strain } from './run-limit.ts';

const CALM: Strain = { turn: 1, waiting: 0 };

function after(limit: RunLimit, steps: number, strain: Strain): number {
  for (let step = 0; step < steps; step += 1) limit.adjust(strain);
  return limit.now;
}

test('fewer run while a turn of the event loop takes long, or while many wait for the database; never none', () => {
  expect(after(new RunLimit(1000), 5, { turn: 30, waiting: 0 })).toBeLessThan(16);
  expect(after(new RunLimit(1000), 5, { turn: 1, waiting: 40 })).toBeLessThan(16);
  expect(after(new RunLimit(1000), 500, { turn: 30, waiting: 40 })).toBe(4);
});

test('as many run as before while the database is just busy', () => {
  expect(after(new RunLimit(1000), 500, { turn: 1, waiting: 6 })).toBe(16);
});

test('ever more run while they wait for something else, so that a provider that hangs keeps nobody else out', () => {
  const limit = new RunLimit(1000);
  expect(after(limit, 20, CALM)).toBeGreaterThan(100);
  expect(after(limit, 500, CALM)).toBe(1000);
});

test('a process that is told of less room begins with less', () => {
  const limit = new RunLimit(3);
  expect([limit.now, after(limit, 100, { turn: 30, waiting: 40 }), after(limit, 100, CALM)]).toEqual([3, 3, 3]);
});

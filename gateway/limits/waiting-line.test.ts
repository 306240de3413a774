import { expect, test } from '@jest/globals';
import { WaitingLine, type Kind } from './waiting-line.ts';

/** Has so many come at an instant; how many may join. */
function come(line: WaitingLine<string>, kind: Kind, count: number, now: number): number {
  return Array.from({ length: count }, (_, n) => line.join(kind, `${kind} ${n}`, now)).filter((joined) => joined).length;
}

/** A line that has stood for four seconds, one being let in every so many milliseconds; the time it is then. */
function stand(line: WaitingLine<string>, milliseconds: number): number {
  come(line, 'stranger', 600, 0);
  for (let now = milliseconds; now <= 4000; now += milliseconds) {
    line.next();
    line.join('stranger', 'one more', now);
  }
  return 4000;
}

test('a burst is let wait', () => {
  expect(come(new WaitingLine(), 'stranger', 1000, 0)).toBe(600);
});

test('a line that stands is as long as is served in half a second, and nobody beyond it joins', () => {
  const line = new WaitingLine<string>();
  const now = stand(line, 2);
  expect([line.length, come(line, 'stranger', 1000, now)]).toEqual([250, 0]);
  for (let n = 0; n < 60; n += 1) line.next();
  expect(come(line, 'stranger', 1000, now)).toBe(60);
});

test('a line that was empty a moment ago is a burst again', () => {
  const line = new WaitingLine<string>();
  const now = stand(line, 5);
  while (line.length > 0) line.next();
  expect(come(line, 'stranger', 1000, now + 10)).toBe(600);
});

test('of those who are served slowly some may still wait', () => {
  const line = new WaitingLine<string>();
  const now = stand(line, 100);
  while (line.length > 1) line.next();
  expect(line.length + come(line, 'stranger', 1000, now + 251)).toBeGreaterThanOrEqual(128);
});

test('those with a session and those without are served by turns, so that neither crowd keeps the other out', () => {
  const line = new WaitingLine<string>();
  stand(line, 5);
  expect(come(line, 'session', 3, 4000)).toBe(3);
  expect(Array.from({ length: 8 }, () => line.next()?.split(' ')[0]).filter((kind) => kind === 'session')).toHaveLength(3);
});

test('in each line first come is first served', () => {
  const line = new WaitingLine<string>();
  come(line, 'stranger', 3, 0);
  expect([line.next(), line.next(), line.next(), line.next()]).toEqual(['stranger 0', 'stranger 1', 'stranger 2', undefined]);
});

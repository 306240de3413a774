import { describe, expect, test } from '@jest/globals';
import { systemClock, testClock } from './clock.ts';

describe('clocks', () => {
  test('a test clock moves only when told to', () => {
    const clock = testClock('2026-11-24T10:00:00Z');
    const earlier = clock.now();
    clock.advance(90_000);
    expect(earlier.toISOString()).toBe('2026-11-24T10:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-11-24T10:01:30.000Z');
  });

  test('changing a Date that a clock gave out does not change the clock', () => {
    const clock = testClock(new Date(0));
    clock.now().setFullYear(2030);
    expect(clock.now().getTime()).toBe(0);
  });

  test('a test clock needs an instant', () => {
    expect(() => testClock('tomorrow')).toThrow(RangeError);
  });

  test('the system clock gives an instant', () => {
    expect(systemClock.now()).toBeInstanceOf(Date);
  });
});

import { describe, expect, test } from '@jest/globals';
import { toPaise } from './paise.ts';
import { sumPaise } from './sum.ts';

describe('sumPaise', () => {
  test('adds up, and nothing is 0', () => {
    expect(sumPaise([])).toBe(0);
    expect(sumPaise([toPaise(250), toPaise(-50), toPaise(1)])).toBe(201);
  });

  test('refuses to lose a paisa to overflow', () => {
    expect(() => sumPaise([toPaise(Number.MAX_SAFE_INTEGER), toPaise(1)])).toThrow(RangeError);
  });
});

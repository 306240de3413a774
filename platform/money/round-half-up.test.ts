import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfUp } from './round-half-up.ts';

describe('roundHalfUp', () => {
  test.each([
    [0, 3, 0],
    [1, 3, 0],
    [2, 3, 1],
    [1, 2, 1],
    [3, 2, 2],
    [5, 2, 3],
    [-1, 2, -1],
    [1, -2, -1],
    [-5, 2, -3],
    [-1, 3, 0],
    [-1, -2, 1],
  ])('rounds %i/%i to %i', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  test('is exact where a float would not be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(roundHalfUp(BigInt(most) * 1_800n, 1_800n)).toBe(most);
    expect(roundHalfUp(BigInt(most) * 10n + 4n, 10)).toBe(most);
    expect(() => roundHalfUp(BigInt(most) * 10n + 5n, 10)).toThrow(RangeError);
  });

  test('refuses zero, fractions and unsafe numbers', () => {
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError);
    expect(() => roundHalfUp(0.5, 1)).toThrow(RangeError);
    expect(() => roundHalfUp(2 ** 53, 1)).toThrow(RangeError);
  });

  test('is never further than half a paisa away and mirrors for negative amounts', () => {
    const anyWhole = fc.maxSafeInteger();
    const anyPart = fc.maxSafeInteger().filter((value) => value !== 0);
    fc.assert(
      fc.property(anyWhole, anyPart, (numerator, denominator) => {
        const rounded = roundHalfUp(numerator, denominator);
        const error = 2n * (BigInt(rounded) * BigInt(denominator) - BigInt(numerator));
        const limit = BigInt(Math.abs(denominator));
        expect(error <= limit && error >= -limit).toBe(true);
        expect(roundHalfUp(-numerator, denominator) + rounded).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toPaise } from './paise.ts';
import { splitByLargestRemainder } from './split.ts';
import { sumPaise } from './sum.ts';

describe('splitByLargestRemainder', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [10, [1, 2, 3], [2, 3, 5]],
    [7, [1, 1], [4, 3]],
    [-7, [1, 1], [-4, -3]],
    [5, [0, 3, 0, 7], [0, 2, 0, 3]],
    [5, [0, 0], [3, 2]],
    [0, [3, 4], [0, 0]],
    [0, [], []],
  ])('splits %i over %j into %j', (total, weights, expected) => {
    expect(splitByLargestRemainder(toPaise(total), weights)).toEqual(expected);
  });

  test('refuses weights that mean nothing', () => {
    expect(() => splitByLargestRemainder(toPaise(1), [])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(toPaise(1), [1, -1])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(toPaise(1), [0.5])).toThrow(RangeError);
  });

  test('always sums to the whole, each part its exact share rounded down or up', () => {
    const anyWeights = fc.array(fc.oneof(fc.constant(0), fc.nat(1_000), fc.maxSafeNat()), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), anyWeights, (total, weights) => {
        const parts = splitByLargestRemainder(toPaise(total), weights);
        expect(sumPaise(parts)).toBe(total);
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        if (whole === 0n) return;
        parts.forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

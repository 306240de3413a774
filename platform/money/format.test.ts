import { describe, expect, test } from '@jest/globals';
import { formatRupees } from './format.ts';
import { toPaise } from './paise.ts';

describe('formatRupees', () => {
  test.each([
    [0, '₹0.00'],
    [5, '₹0.05'],
    [-5, '-₹0.05'],
    [99_900, '₹999.00'],
    [1_00_000, '₹1,000.00'],
    [1_23_456_78, '₹1,23,456.78'],
    [12_34_56_789_01, '₹12,34,56,789.01'],
    [Number.MAX_SAFE_INTEGER, '₹9,00,71,99,25,47,409.91'],
  ])('writes %i paise as %s', (paise, text) => {
    expect(formatRupees(toPaise(paise))).toBe(text);
  });
});

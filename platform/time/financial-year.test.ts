import { describe, expect, test } from '@jest/globals';
import { financialYear } from './financial-year.ts';

describe('financialYear', () => {
  test.each([
    ['2025-03-31', '2425'],
    ['2025-04-01', '2526'],
    ['2026-03-31', '2526'],
    ['2026-04-01', '2627'],
    ['2099-12-31', '9900'],
  ])('%s lies in %s', (day, year) => {
    expect(financialYear(day)).toBe(year);
  });

  test('refuses a day that does not exist', () => {
    expect(() => financialYear('2025-04-31')).toThrow(RangeError);
  });
});

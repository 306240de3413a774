import { describe, expect, test } from '@jest/globals';
import { dayRange, daysOf, wholeMonths } from './day-range.ts';

describe('a range of days', () => {
  test.each([
    ['2026-01-01', '2026-01-31', { start: '2026-01-01', end: '2026-02-01' }],
    ['2026-01-01', '2026-01-30', null],
    ['2026-01-02', '2026-02-27', null],
    ['2026-01-31', '2026-03-01', { start: '2026-02-01', end: '2026-03-01' }],
    ['2025-12-31', '2026-12-31', { start: '2026-01-01', end: '2027-01-01' }],
    ['2026-11-25', '2026-11-25', null],
  ])('from %s to %s has these whole months', (from, to, months) => {
    expect(wholeMonths({ from, to })).toEqual(months);
  });

  test('has every day, the first and the last too', () => {
    expect(daysOf({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  test('neither ends before it begins nor lasts longer than ten years', () => {
    expect(() => dayRange({ from: '2026-02-01', to: '2026-01-31' })).toThrow('range ends before it begins');
    expect(() => dayRange({ from: '2016-01-01', to: '2026-12-31' })).toThrow('longer than ten years');
    expect(dayRange({ from: '2017-01-01', to: '2026-12-31' })).toEqual({ from: '2017-01-01', to: '2026-12-31' });
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { businessDay, startOfBusinessDay } from './business-day.ts';
import { addDays } from './day.ts';

const INDIA = 'Asia/Kolkata';

describe('business days', () => {
  test('F22 the day changes at midnight in India, 18:30 UTC', () => {
    expect(businessDay(new Date('2026-03-31T18:29:59.999Z'), INDIA)).toBe('2026-03-31');
    expect(businessDay(new Date('2026-03-31T18:30:00.000Z'), INDIA)).toBe('2026-04-01');
    expect(startOfBusinessDay('2026-04-01', INDIA).toISOString()).toBe('2026-03-31T18:30:00.000Z');
  });

  test('a day whose midnight the clocks skip starts at one o’clock', () => {
    expect(startOfBusinessDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  test('the ends of the world', () => {
    expect(startOfBusinessDay('2026-01-01', 'Pacific/Kiritimati').toISOString()).toBe('2025-12-31T10:00:00.000Z');
    expect(startOfBusinessDay('2026-01-01', 'Etc/GMT+12').toISOString()).toBe('2026-01-01T12:00:00.000Z');
  });

  test('refuses a day that does not exist', () => {
    expect(() => startOfBusinessDay('2026-02-30', INDIA)).toThrow(RangeError);
  });

  test('every instant lies between the start of its day and the start of the next', () => {
    const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const anyZone = fc.constantFrom(INDIA, 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland');
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const day = businessDay(instant, zone);
        expect(startOfBusinessDay(day, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(startOfBusinessDay(addDays(day, 1), zone).getTime()).toBeGreaterThan(instant.getTime());
      }),
      { numRuns: 300 },
    );
  });
});

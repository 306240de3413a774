import { describe, expect, test } from '@jest/globals';
import type { PromoCodeTerms } from '../rows.ts';
import { customerLimit, invalid, refusalOf } from './promo-code-refusal.ts';

const START = new Date('2026-11-24T10:00:00Z');
const END = new Date('2026-11-25T10:00:00Z');
const terms: PromoCodeTerms = { code: 'DIWALI', isActive: true, startsAt: START, endsAt: END, usageLimit: 2, timesUsed: 1 };
const before = (instant: Date) => new Date(instant.getTime() - 1);

describe('why a code may not be used', () => {
  test.each<[string, Partial<PromoCodeTerms>, Date, string | null]>([
    ['just before its start', {}, before(START), 'PROMO_CODE_INVALID'],
    ['at its start', {}, START, null],
    ['just before its end', {}, before(END), null],
    ['at its end', {}, END, 'PROMO_CODE_EXPIRED'],
    ['without a start, long ago', { startsAt: null }, new Date(0), null],
    ['without an end, much later', { endsAt: null }, new Date('2099-01-01T00:00:00Z'), null],
    ['with one use left', { timesUsed: 1 }, START, null],
    ['with none left', { timesUsed: 2 }, START, 'PROMO_CODE_LIMIT_REACHED'],
    ['without a limit', { usageLimit: null, timesUsed: 1_000_000 }, START, null],
    ['switched off', { isActive: false }, START, 'PROMO_CODE_INVALID'],
    ['switched off, over and used up', { isActive: false, timesUsed: 2 }, END, 'PROMO_CODE_INVALID'],
    ['over and used up', { timesUsed: 2 }, END, 'PROMO_CODE_EXPIRED'],
  ])('%s', (_when, change, now, code) => {
    expect(refusalOf({ ...terms, ...change }, now)?.code ?? null).toBe(code);
  });

  test('every message names the code and says what to do', () => {
    const refusals = [
      invalid('DIWALI'), customerLimit('DIWALI'), refusalOf(terms, before(START)), refusalOf(terms, END), refusalOf({ ...terms, timesUsed: 2 }, START),
    ];
    for (const refusal of refusals) expect(refusal?.message).toMatch(/DIWALI.*order without it\.$/);
    expect(invalid(null).message).toMatch(/^This is not .*order without it\.$/);
  });
});

import { utcMidnight } from './day.ts';

const APRIL = 3;

/**
 * The Indian financial year (April to March) of a business day, as invoice numbers carry it: 2025-04-01 to 2026-03-31 → `2526`.
 * Throws a RangeError for a day that does not exist.
 */
export function financialYear(day: string): string {
  const date = new Date(utcMidnight(day));
  const first = date.getUTCMonth() >= APRIL ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
  return twoDigits(first) + twoDigits(first + 1);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}

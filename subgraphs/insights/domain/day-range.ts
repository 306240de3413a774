import { graphError } from '#graph';
import { addDays } from '#time';

/** Days of the shop, the first and the last included (YYYY-MM-DD). */
export type DayRange = { readonly from: string; readonly to: string };

/** Ten years: the dashboard answers with every day of them. */
const MOST_DAYS = 3_660;
const DAY = 86_400_000;

/** A range that can be answered. Throws BAD_USER_INPUT for one that ends before it begins or is longer than ten years. */
export function dayRange({ from, to }: DayRange): DayRange {
  if (from > to) throw graphError('BAD_USER_INPUT', 'range ends before it begins: give from and to as days, both included.');
  if ((Date.parse(to) - Date.parse(from)) / DAY >= MOST_DAYS) throw graphError('BAD_USER_INPUT', 'range is longer than ten years: ask for a shorter one.');
  return { from, to };
}

/** Every day of a range. */
export function daysOf({ from, to }: DayRange): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The whole months of a range: from the first day of the first to before the first day after the last; null when it has none. */
export function wholeMonths({ from, to }: DayRange): { readonly start: string; readonly end: string } | null {
  const start = from.endsWith('-01') ? from : firstOfMonth(addDays(`${from.slice(0, 8)}28`, 4));
  const end = firstOfMonth(addDays(to, 1));
  return start < end ? { start, end } : null;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

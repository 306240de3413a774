import { utcMidnight } from './day.ts';

const HOUR = 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day (YYYY-MM-DD) on which `instant` falls in `timeZone` (IANA name: the shop's is Asia/Kolkata).
 * F22: business days are computed here and nowhere else.
 */
export function businessDay(instant: Date, timeZone: string): string {
  const parts = formatFor(timeZone).formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day'): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * The first instant of `day` in `timeZone`; the first instant of day + 1 ends it. Searched rather than computed from an
 * offset, because some time zones skip midnight when the clocks change. Throws a RangeError for a day that does not exist.
 */
export function startOfBusinessDay(day: string, timeZone: string): Date {
  const midnight = utcMidnight(day);
  let before = midnight - 15 * HOUR;
  let reached = midnight + 36 * HOUR;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (businessDay(new Date(middle), timeZone) >= day) reached = middle;
    else before = middle;
  }
  return new Date(reached);
}

/** Making a format is dear (a hundred times its use), so each time zone's is kept; it holds no state. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

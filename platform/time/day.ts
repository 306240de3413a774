const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 24 * 60 * 60 * 1000;

/** Whether `value` is a calendar day that exists, written YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!DAY_FORM.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

/** The day `count` days later (earlier when negative). Calendar days: no time zone and no clock change enters. */
export function addDays(day: string, count: number): string {
  return new Date(utcMidnight(day) + count * DAY).toISOString().slice(0, 10);
}

/** Milliseconds at which `day` begins in UTC. Throws a RangeError for anything but an existing YYYY-MM-DD. */
export function utcMidnight(day: string): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a day (YYYY-MM-DD)`);
  return Date.parse(`${day}T00:00:00Z`);
}

import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import { wholeMonths, type DayRange } from './day-range.ts';

export type Measure = 'STATUS' | 'STATE' | 'PRODUCT' | 'PROVIDER' | 'REFUND' | 'CUSTOMER';

/**
 * Rows (measure, day, key, count, amount) that add up to the measures of a range: what is rolled up, and what changed since. `by`
 * `MONTH` reads whole months as such, so that years cost little; their rows carry the month's first day.
 */
export function salesIn(measures: readonly Measure[], range: DayRange, by: 'DAY' | 'MONTH'): RawBuilder<unknown> {
  const months = by === 'MONTH' ? wholeMonths(range) : null;
  const names = sql`(${sql.join(measures)})`;
  const kept = (grain: 'DAY' | 'MONTH', days: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select measure, day, key, count, amount from insights.sales where measure in ${names} and grain = ${grain} and ${days}`;
  const parts = months === null
    ? [kept('DAY', sql`day between ${range.from} and ${range.to}`)]
    : [
      kept('DAY', sql`day >= ${range.from} and day < ${months.start}`),
      kept('MONTH', sql`day >= ${months.start} and day < ${months.end}`),
      kept('DAY', sql`day >= ${months.end} and day <= ${range.to}`),
    ];
  return sql`(${sql.join([...parts, changesIn(names, range)], sql` union all `)})`;
}

/** The days of what is not rolled up yet are those of the calendar that the rolled up ones were counted by. */
function changesIn(names: RawBuilder<unknown>, { from, to }: DayRange): RawBuilder<unknown> {
  const zone = sql`(select time_zone from insights.calendar)`;
  return sql`select measure, (occurred_at at time zone ${zone})::date as day, key, count, amount from insights.sales_change
    where measure in ${names} and occurred_at >= ${from}::date::timestamp at time zone ${zone} and occurred_at < (${to}::date + 1)::timestamp at time zone ${zone}`;
}

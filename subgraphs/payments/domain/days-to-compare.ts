import { firstRow, rows, sql, type SqlExecutor } from '#database';
import { addDays } from '#time';
import type { OnlineProvider } from '../providers/reports.ts';

/** Days for which a difference is looked at again: what was missing may have been found. */
const PATIENCE = 30;

/** The days that are to be compared with a provider: the one before `today`, and those that differed lately. YYYY-MM-DD, the latest first. */
export async function daysToCompare(executor: SqlExecutor, provider: OnlineProvider, today: string): Promise<string[]> {
  const differing = await rows(executor, sql<{ day: string }>`
    select distinct r.day::text as day from payments.reconciliation r join payments.reconciliation_difference d on d.reconciliation_id = r.id
    where r.provider = ${provider} and r.day >= ${addDays(today, -PATIENCE)}::date`);
  return [...new Set([addDays(today, -1), ...differing.map((each) => each.day)])].toSorted().toReversed();
}

/** How many differences with a provider stand. */
export async function countDifferences(executor: SqlExecutor, provider: OnlineProvider): Promise<number> {
  const counted = await firstRow(executor, sql<{ count: number }>`
    select count(*) from payments.reconciliation_difference d join payments.reconciliation r on r.id = d.reconciliation_id where r.provider = ${provider}`);
  return counted?.count ?? 0;
}

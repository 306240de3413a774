import { firstRow, sql, type Unit } from '#database';

/** The series of tax documents, each with its own numbers, and how these begin. */
const PREFIXES = { INVOICE: 'AA', CREDIT_NOTE: 'AC' } as const;

export type Series = keyof typeof PREFIXES;

/**
 * The next number of a series in a financial year (`2627`), such as AA/2627/000001: consecutive and without gaps, because the
 * counter's row commits or rolls back with the document (CGST Rules, 46(b) and 53(1)(c): at most 16 characters, a consecutive
 * serial number for a financial year). Locks the counter until the commit.
 */
export async function nextNumber(unit: Unit, series: Series, year: string): Promise<{ sequence: number; number: string }> {
  const counted = await firstRow(unit.sql, sql<{ sequence: number }>`
    insert into orders.invoice_counter as c (series, financial_year, last_number, created_at, updated_at)
    values (${series}, ${year}, 1, ${unit.now}, ${unit.now})
    on conflict (series, financial_year) do update set last_number = c.last_number + 1, updated_at = excluded.updated_at
    returning last_number as sequence`);
  if (counted === undefined) throw new Error('The counter of invoices gave no number.');
  return { sequence: counted.sequence, number: `${PREFIXES[series]}/${year}/${String(counted.sequence).padStart(6, '0')}` };
}

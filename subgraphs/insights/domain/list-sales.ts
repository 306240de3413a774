import type { Context } from '#context';
import { firstRow, rows, sql, streamRows } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import type { Paise } from '#money';
import type { RawBuilder } from 'kysely';
import type { SalesReportBy } from '../../../schema/generated/insights.ts';
import type { DayRange } from './day-range.ts';
import { salesIn } from './sales-in.ts';

export type SalesRow = { key: string; label: string; count: number; revenue: Paise };
/** A page of a report, with the link to the whole of it. */
export type SalesReport = Connection<SalesRow> & { readonly csvUrl: string };
export type SalesQuestion = { readonly range: DayRange; readonly by: SalesReportBy };

/** A page of a sales report: one statement over days and months, and one more when the total is asked for. */
export async function listSales(context: Context, { range, by }: SalesQuestion, args: PageArguments): Promise<Connection<SalesRow>> {
  const asked = { page: page(args, by, 50), order: by };
  const parts = partsOf(by, range);
  const key = asked.page.after;
  const after = key === null ? sql`true` : by === 'DAY' ? sql`key > ${key[0]}` : sql`(revenue < ${key[1]}::bigint or (revenue = ${key[1]}::bigint and key > ${key[0]}))`;
  const found = await rows(context.reader, sql<SalesRow>`select key, label, count, revenue from ${parts} parts where ${after} order by ${orderOf(by)} limit ${asked.page.limit}`);
  return connection(found, asked, (row) => [row.key, row.revenue], async () => (await firstRow(context.reader, sql<{ count: number }>`select count(*) from ${parts} parts`))?.count ?? 0);
}

/** The whole of a sales report, as of one instant; taken as fast as it is read. */
export function streamSales({ reader }: Context, { range, by }: SalesQuestion): AsyncGenerator<SalesRow, void> {
  return streamRows(reader, sql<SalesRow>`select key, label, count, revenue from ${partsOf(by, range)} parts order by ${orderOf(by)}`);
}

function orderOf(by: SalesReportBy): RawBuilder<unknown> {
  return by === 'DAY' ? sql`key` : sql`revenue desc, key`;
}

/** (key, label, count, revenue), one row a part; parts in which nothing is left are left out. */
function partsOf(by: SalesReportBy, range: DayRange): RawBuilder<unknown> {
  const sums = sql`sum(count)::bigint as count, sum(amount)::bigint as revenue`;
  switch (by) {
    case 'DAY':
      return sql`(select day::text as key, day::text as label, ${sums} from ${salesIn(['STATUS'], range, 'DAY')} sales where insights.is_revenue(key) group by day having sum(count) > 0)`;
    case 'PRODUCT':
      return sql`(select s.key, p.title as label, s.count, s.revenue from
        (select key, ${sums} from ${salesIn(['PRODUCT'], range, 'MONTH')} sales group by key having sum(count) > 0) s join catalog.product p on p.id = s.key::uuid)`;
    case 'CATEGORY':
      return sql`(select coalesce(c.id::text, '') as key, coalesce(c.name, 'No category') as label, sum(s.count)::bigint as count, sum(s.amount)::bigint as revenue
        from ${salesIn(['PRODUCT'], range, 'MONTH')} s join catalog.product p on p.id = s.key::uuid left join catalog.category c on c.id = p.category_id
        group by c.id, c.name having sum(s.count) > 0)`;
    case 'STATE':
      return sql`(select key, key as label, ${sums} from ${salesIn(['STATE'], range, 'MONTH')} sales group by key having sum(count) > 0)`;
    case 'PROVIDER':
      return sql`(select key, key as label, ${sums} from ${salesIn(['PROVIDER'], range, 'MONTH')} sales group by key having sum(count) > 0)`;
  }
}

import type { Context } from '#context';
import { rows, sql } from '#database';
import { graphError, MAXIMUM_PAGE_SIZE } from '#graph';
import type { Paise } from '#money';
import type { DayRange } from './day-range.ts';
import { salesIn } from './sales-in.ts';

export type ProductSalesRow = { productId: string; unitsSold: number; revenue: Paise };

/** What sold best, the greatest revenue first: one statement over months and days. Throws BAD_USER_INPUT for `first` outside 0 to 100. */
export async function findTopProducts(context: Context, range: DayRange, first: number): Promise<ProductSalesRow[]> {
  if (first < 0 || first > MAXIMUM_PAGE_SIZE) throw graphError('BAD_USER_INPUT', `first must be from 0 to ${MAXIMUM_PAGE_SIZE}.`);
  return rows(context.reader, sql<ProductSalesRow>`
    select key as "productId", sum(count)::bigint as "unitsSold", sum(amount)::bigint as revenue
    from ${salesIn(['PRODUCT'], range, 'MONTH')} sales group by key having sum(count) > 0
    order by revenue desc, key limit ${first}`);
}

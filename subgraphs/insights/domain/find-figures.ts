import type { Context } from '#context';
import { rows, sql } from '#database';
import { toPaise, type Paise } from '#money';
import type { OrderStatus } from '../../../schema/generated/insights.ts';
import { daysOf, type DayRange } from './day-range.ts';
import { salesIn } from './sales-in.ts';

/** What a range comes to. */
export type Figures = {
  readonly revenue: Paise;
  readonly refunds: Paise;
  readonly orderCount: number;
  /** Orders that the revenue comes from. */
  readonly revenueOrderCount: number;
  readonly newCustomerCount: number;
  readonly ordersByStatus: readonly { readonly status: OrderStatus; readonly count: number }[];
  readonly revenueByDay: readonly { readonly date: string; readonly revenue: Paise; readonly orderCount: number }[];
};

type Row = { measure: 'STATUS' | 'REFUND' | 'CUSTOMER'; day: string; key: string; count: number; amount: number };

const STATUSES: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED', 'REFUNDED'];

/** The figures of a range, all as of one instant: one statement, whose rows are days and not orders. */
export async function findFigures(context: Context, range: DayRange): Promise<Figures> {
  const found = await rows(context.reader, sql<Row>`
    select measure, day::text, key, sum(count)::bigint as count, sum(amount)::bigint as amount
    from ${salesIn(['STATUS', 'REFUND', 'CUSTOMER'], range, 'DAY')} sales group by measure, day, key`);
  const orders = found.filter((row) => row.measure === 'STATUS');
  const revenue = orders.filter((row) => isRevenue(row.key));
  const dayOf = Map.groupBy(orders, (row) => row.day);
  return {
    revenue: amountOf(revenue),
    refunds: amountOf(found.filter((row) => row.measure === 'REFUND')),
    orderCount: countOf(orders),
    revenueOrderCount: countOf(revenue),
    newCustomerCount: countOf(found.filter((row) => row.measure === 'CUSTOMER')),
    ordersByStatus: STATUSES.map((status) => ({ status, count: countOf(orders.filter((row) => row.key === status)) })).filter(({ count }) => count > 0),
    revenueByDay: daysOf(range).map((date) => {
      const ofDay = dayOf.get(date) ?? [];
      return { date, revenue: amountOf(ofDay.filter((row) => isRevenue(row.key))), orderCount: countOf(ofDay) };
    }),
  };
}

/** As `insights.is_revenue` has it. */
function isRevenue(status: string): boolean {
  return status !== 'PENDING' && status !== 'CANCELLED';
}

function countOf(found: readonly Row[]): number {
  return found.reduce((sum, row) => sum + row.count, 0);
}

function amountOf(found: readonly Row[]): Paise {
  return toPaise(found.reduce((sum, row) => sum + row.amount, 0));
}

import { money } from '#graph';
import { toPaise } from '#money';
import type { DashboardResolvers } from '../../../schema/generated/insights.ts';
import { countWaiting } from '../domain/count-waiting.ts';
import { findTopProducts } from '../domain/find-top-products.ts';
import type { DashboardRow } from '../rows.ts';

export const DashboardType: DashboardResolvers = {
  revenue: ({ figures }) => money(figures.revenue),
  refunds: ({ figures }) => money(figures.refunds),
  orderCount: ({ figures }) => figures.orderCount,
  averageOrderValue: ({ figures: { revenue, revenueOrderCount } }) => (revenueOrderCount === 0 ? null : money(toPaise(Math.round(revenue / revenueOrderCount)))),
  newCustomerCount: ({ figures }) => figures.newCustomerCount,
  ordersByStatus: ({ figures }) => figures.ordersByStatus,
  revenueByDay: ({ figures }) => figures.revenueByDay.map((day) => ({ ...day, revenue: money(day.revenue) })),
  topProducts: async ({ range }, { first }, context) => {
    const found = await findTopProducts(context, range, first ?? 10);
    return found.map(({ productId, unitsSold, revenue }) => ({ product: { id: productId }, unitsSold, revenue: money(revenue) }));
  },
  lowStockCount: async (dashboard, _args, context) => (await waitingOf(dashboard, context)).lowStockCount,
  pendingReturnCount: async (dashboard, _args, context) => (await waitingOf(dashboard, context)).pendingReturnCount,
  openConversationCount: async (dashboard, _args, context) => (await waitingOf(dashboard, context)).openConversationCount,
};

/** Counted once for the three fields that tell of it, and only when one is asked for. */
function waitingOf(dashboard: DashboardRow, context: Parameters<typeof countWaiting>[0]): ReturnType<typeof countWaiting> {
  dashboard.waiting ??= countWaiting(context);
  return dashboard.waiting;
}

import { money } from '#graph';
import type { SalesReportRowResolvers } from '../../../schema/generated/insights.ts';

export const SalesReportRowType: SalesReportRowResolvers = {
  revenue: (row) => money(row.revenue),
};

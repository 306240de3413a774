import type { QueryResolvers } from '../../../schema/generated/insights.ts';
import { dayRange } from '../domain/day-range.ts';
import { listSales } from '../domain/list-sales.ts';
import { reportLink } from '../domain/report-link.ts';
import { refuseOtherCalendar } from '../domain/refuse-other-calendar.ts';

export const salesReport: QueryResolvers['salesReport'] = async function salesReport(_parent, { range, by, ...args }, context) {
  await refuseOtherCalendar(context);
  const question = { range: dayRange(range), by };
  return { ...await listSales(context, question, args), csvUrl: reportLink(context, question) };
};

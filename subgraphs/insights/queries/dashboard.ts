import type { QueryResolvers } from '../../../schema/generated/insights.ts';
import { dayRange } from '../domain/day-range.ts';
import { findFigures } from '../domain/find-figures.ts';
import { refuseOtherCalendar } from '../domain/refuse-other-calendar.ts';

export const dashboard: QueryResolvers['dashboard'] = async function dashboard(_parent, args, context) {
  const range = dayRange(args.range);
  await refuseOtherCalendar(context);
  return { range, figures: await findFigures(context, range), computedAt: context.clock.now() };
};

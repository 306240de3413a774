import type { Context } from '#context';
import { signedLink } from '#http';
import type { SalesQuestion } from './list-sales.ts';

/** The road of `salesCsv`. The viewer stands in it, so that the audit trail names who took the file. */
export const REPORT_ROAD = '/reports/:userId/sales-by-:by/:from/:to/sales.csv';

/** The link under which the viewer gets a report as CSV, for a quarter of an hour. */
export function reportLink(context: Context, { range, by }: SalesQuestion): string {
  return signedLink(context, `/reports/${context.viewer?.userId}/sales-by-${by.toLowerCase()}/${range.from}/${range.to}/sales.csv`).url;
}

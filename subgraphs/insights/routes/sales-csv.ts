import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyInstance } from 'fastify';
import { auditAlone } from '#audit';
import { createContext, type Context, type Platform } from '#context';
import { firstRow, newId, sql } from '#database';
import { isId, MAXIMUM_PAGE_SIZE, type Role } from '#graph';
import { isSignedLink } from '#http';
import type { SalesReportBy } from '../../../schema/generated/insights.ts';
import { listSales, type SalesQuestion, type SalesRow } from '../domain/list-sales.ts';
import { refuseOtherCalendar } from '../domain/refuse-other-calendar.ts';
import { REPORT_ROAD } from '../domain/report-link.ts';

type Params = { readonly userId: string; readonly by: string; readonly from: string; readonly to: string };

const BY: readonly SalesReportBy[] = ['DAY', 'PRODUCT', 'CATEGORY', 'STATE', 'PROVIDER'];

/**
 * `GET` on the link of `SalesReportConnection.csvUrl`: the whole report as CSV, amounts in paise, read page by page as fast as it is sent.
 * On the audit trail before its first byte. Texts that a spreadsheet would run as formulas are disarmed. Keeps F34.
 */
export function salesCsv(server: FastifyInstance, platform: Platform): void {
  server.get<{ Params: Params }>(REPORT_ROAD, async (request, reply) => {
    const { userId, from, to } = request.params;
    const by = BY.find((each) => each.toLowerCase() === request.params.by);
    const user = isSignedLink(platform, request.url) && isId(userId) ? await findReader(platform, userId) : undefined;
    if (user === undefined || by === undefined) return reply.status(403).send({ errors: [{ message: 'This link is not valid, or no longer. Ask for the report again.', extensions: { code: 'FORBIDDEN' } }] });
    const context = createContext(platform, { id: newId(), address: request.ip, userAgent: null, refreshToken: null, signal: null }, null);
    await refuseOtherCalendar(context);
    await auditAlone(context, { action: 'salesExport', target: null, summary: `Sales by ${by.toLowerCase()} from ${from} to ${to} exported`, actor: { userId, role: user.role, sessionId: null } });
    const csv = stringify({ header: true, columns: ['key', 'label', 'count', 'revenue'], escape_formulas: true, record_delimiter: 'windows', bom: true });
    // A failure on the way ends this download, and nothing else: `pipe` would let it end the process.
    pipeline(Readable.from(reportRows(context, { range: { from, to }, by })), csv, (error) => { if (error) platform.log.error({ err: error }, 'a sales report was cut short'); });
    return reply
      .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="sales-by-${by.toLowerCase()}-${from}-${to}.csv"`, 'cache-control': 'private, no-store' })
      .send(csv);
  });
}

async function* reportRows(context: Context, question: SalesQuestion): AsyncGenerator<SalesRow, void> {
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await listSales(context, question, { first: MAXIMUM_PAGE_SIZE, after });
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** Who may still read it: the link outlives neither the account nor the permission. */
function findReader({ database }: Platform, userId: string): Promise<{ role: Role } | undefined> {
  return firstRow(database.reader, sql<{ role: Role }>`select role from accounts."user" where id = ${userId} and is_active and (role = 'ADMIN' or 'INSIGHTS_READ' = any(permissions))`);
}

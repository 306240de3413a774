import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { FastifyInstance } from 'fastify';
import { auditAlone, type Actor } from '#audit';
import { createContext, type Context, type Platform } from '#context';
import { firstRow, newId, sql } from '#database';
import { isId, type Role } from '#graph';
import { isSignedLink } from '#http';
import type { SalesReportBy } from '../../../schema/generated/insights.ts';
import { streamSales, type SalesQuestion, type SalesRow } from '../domain/list-sales.ts';
import { refuseOtherCalendar } from '../domain/refuse-other-calendar.ts';
import { REPORT_ROAD } from '../domain/report-link.ts';

type Params = { readonly userId: string; readonly by: string; readonly from: string; readonly to: string };

const BY: readonly SalesReportBy[] = ['DAY', 'PRODUCT', 'CATEGORY', 'STATE', 'PROVIDER'];

/** Each download holds a connection and a snapshot as long as it is read: so many at once, and milliseconds for each. */
const MOST_AT_ONCE = 2;
const PATIENCE = 120_000;

/**
 * `GET` on the link of `SalesReportConnection.csvUrl`: the whole report as of one instant as CSV, amounts in paise, read as fast as it is sent and
 * no longer than somebody takes it. On the audit trail before its first byte. Texts that a spreadsheet would run as formulas are disarmed. Keeps F34.
 */
export function salesCsv(server: FastifyInstance, platform: Platform): void {
  let underWay = 0;
  server.get<{ Params: Params }>(REPORT_ROAD, async (request, reply) => {
    const { userId, from, to } = request.params;
    const by = BY.find((each) => each.toLowerCase() === request.params.by);
    const user = isSignedLink(platform, request.url) && isId(userId) ? await findReader(platform, userId) : undefined;
    if (user === undefined || by === undefined) return reply.status(403).send(refusal('FORBIDDEN', 'This link is not valid, or no longer. Ask for the report again.'));
    const context = createContext(platform, { id: newId(), address: request.ip, userAgent: null, refreshToken: null, signal: null }, null);
    await refuseOtherCalendar(context);
    if (underWay === MOST_AT_ONCE) return reply.status(503).header('retry-after', 10).send(refusal('SERVICE_UNAVAILABLE', 'Other reports are being downloaded. Try again in a moment.'));
    underWay += 1;
    const csv = stringify({ header: true, columns: ['key', 'label', 'count', 'revenue'], escape_formulas: true, record_delimiter: 'windows', bom: true });
    // A failure on the way, or a reader who goes away, ends this download and nothing else.
    void pipeline(Readable.from(auditedSales(context, { range: { from, to }, by }, { userId, role: user.role, sessionId: null })), csv, { signal: AbortSignal.timeout(PATIENCE) })
      .catch((error: unknown) => { platform.log.warn({ err: error }, 'a sales report was cut short'); })
      .finally(() => { underWay -= 1; });
    return reply
      .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="sales-by-${by.toLowerCase()}-${from}-${to}.csv"`, 'cache-control': 'private, no-store' })
      .send(csv);
  });
}

async function* auditedSales(context: Context, question: SalesQuestion, actor: Actor): AsyncGenerator<SalesRow, void> {
  const { range: { from, to }, by } = question;
  await auditAlone(context, { action: 'salesExport', target: null, summary: `Sales by ${by.toLowerCase()} from ${from} to ${to} exported`, actor });
  yield* streamSales(context, question);
}

function refusal(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** Who may still read it: the link outlives neither the account nor the permission. */
function findReader({ database }: Platform, userId: string): Promise<{ role: Role } | undefined> {
  return firstRow(database.reader, sql<{ role: Role }>`select role from accounts."user" where id = ${userId} and is_active and (role = 'ADMIN' or 'INSIGHTS_READ' = any(permissions))`);
}

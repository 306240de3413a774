import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { auditAlone } from '#audit';
import { createContext, type Platform } from '#context';
import { firstRow, newId, sql } from '#database';
import { isId, type Role } from '#graph';
import { isSignedLink } from '#http';
import { userTarget } from '../domain/audit-sign-in.ts';
import { exportOf } from '../domain/export-data.ts';

/**
 * `GET /users/:id/data.json`: everything that is kept of a user, by the link that `userDataExport` gives out for a quarter of an hour. Each
 * download is on the audit trail before its first byte.
 */
export function dataExport(server: FastifyInstance, platform: Platform): void {
  server.get<{ Params: { id: string } }>('/users/:id/data.json', async (request, reply) => {
    const { id: userId } = request.params;
    const user = isSignedLink(platform, request.url) && isId(userId) ? await findUser(platform, userId) : undefined;
    if (user === undefined) return reply.status(403).send({ errors: [{ message: 'This link is not valid, or no longer. Ask for your data again.', extensions: { code: 'FORBIDDEN' } }] });
    const context = createContext(platform, { id: newId(), address: request.ip, userAgent: null, refreshToken: null, signal: null }, null);
    await auditAlone(context, {
      action: 'userDataExport', target: userTarget(userId), summary: 'All data of the user exported', actor: { userId, role: user.role, sessionId: null },
    });
    return reply
      .headers({ 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="aarya-data.json"', 'cache-control': 'private, no-store' })
      .send(Readable.from(exportOf(context, userId)));
  });
}

function findUser({ database }: Platform, userId: string): Promise<{ role: Role } | undefined> {
  return firstRow(database.reader, sql<{ role: Role }>`select role from accounts.user where id = ${userId} and is_active`);
}

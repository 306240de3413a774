import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { clientOperations } from '../../schema/client-operations.ts';
import { adminOperations } from '../../schema/admin-operations.ts';
import { readCookies } from '../cookies.ts';
import { viewerOfToken, type SessionLookup } from '../session.ts';
import { consolePage } from './console-page.ts';
import { signInPage } from './sign-in-page.ts';

const STAFF = new Set(['STAFF', 'ADMIN']);

/** `/console`: the explorer for staff with a session in their cookie; everybody else finds where to sign in. It only shows a page: what it asks goes through `/graphql`. */
export function consoleRoutes(server: FastifyInstance, lookup: SessionLookup): void {
  const operations = new Map(adminOperations.map((name) => [name, clientOperations.get(name) ?? '']));
  server.get<{ Querystring: { operation?: string } }>('/console', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64url');
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy(nonce));
    const { session } = readCookies(request.headers.cookie, lookup.config);
    const viewer = session === null ? null : await viewerOfToken(session, lookup);
    if (viewer === null || !STAFF.has(viewer.role)) return reply.status(401).send(signInPage(nonce));
    const { operation } = request.query;
    return reply.send(await consolePage({ operations, chosen: typeof operation === 'string' && operations.has(operation) ? operation : null, nonce }));
  });
}

/** Our own files and the two scripts of the page, nothing from elsewhere, and no frame around it. The editor works in blob workers and styles itself. */
function policy(nonce: string): string {
  return `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; `
    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}

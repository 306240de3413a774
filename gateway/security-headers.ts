import type { FastifyInstance } from 'fastify';

/** A year and more, as browsers' own lists ask for. */
const HSTS = 'max-age=63072000; includeSubDomains';
/** An answer that is no page can do nothing, should a browser ever show it as one. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Pages are there in development only: the explorer, the mailbox, the payment sandbox. */
const OWN_PAGES = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/**
 * The headers that tell a browser what not to do with an answer; a road's own come first. In production the browser is held to
 * HTTPS, and no answer is kept in a store unless its road says so.
 */
export function securityHeaders(server: FastifyInstance, { isProduction }: { readonly isProduction: boolean }): void {
  server.addHook('onSend', async (_request, reply) => {
    const type = reply.getHeader('content-type');
    const isPage = typeof type === 'string' && type.startsWith('text/html');
    const headers: Record<string, string> = {
      'content-security-policy': isPage && !isProduction ? OWN_PAGES : NOTHING,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      ...(isProduction ? { 'strict-transport-security': HSTS } : {}),
    };
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}

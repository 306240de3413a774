import type { FastifyInstance } from 'fastify';

/** A year and more, as browsers' own lists ask for. */
const HSTS = 'max-age=63072000; includeSubDomains';
/** An answer that is no page can do nothing, should a browser ever show it as one. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Pages are there in development only: the explorer, the mailbox, the payment sandbox. */
const OWN_PAGES = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/**
 * The headers that tell a browser what not to do with an answer. They are there from the beginning, so a road's own take their place. In
 * production the browser is held to HTTPS, and no answer is kept in a store unless its road says so.
 */
export function securityHeaders(server: FastifyInstance, { isProduction }: { readonly isProduction: boolean }): void {
  const headers: Readonly<Record<string, string>> = {
    'content-security-policy': NOTHING,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(isProduction ? { 'strict-transport-security': HSTS } : {}),
  };
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (isProduction) return;
  server.addHook('onSend', (_request, reply, _payload, done) => {
    const type = reply.getHeader('content-type');
    const isOwn = reply.getHeader('content-security-policy') !== NOTHING;
    if (!isOwn && typeof type === 'string' && type.startsWith('text/html')) reply.header('content-security-policy', OWN_PAGES);
    done();
  });
}

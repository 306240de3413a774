import type { FastifyInstance } from 'fastify';
import { badRequest } from './http-errors.ts';

/** TRACE would echo headers, and the others nobody needs. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']);

/** JSON is UTF-8 (RFC 8259, 8.1). What says that it is something else would be read as what it is not. */
const OTHER_CHARSET = /;\s*charset=(?!"?utf-?8"?\s*(?:;|$))/i;

/**
 * Refuses what no client of ours sends: methods that nothing serves (405; also those that a known address has not), compressed
 * bodies (415; a hundred bytes can stand for megabytes) and other alphabets than UTF-8 (415). Register it before the roads, whose methods it writes down.
 */
export function requestForm(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain'); // which a form of another site can send
  const methodsOf = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    methodsOf.set(url, methods);
    for (const each of [method].flat()) methods.add(each);
  });
  server.addHook('onRequest', (request, reply, done) => {
    const served = request.is404 ? methodsOf.get(request.url.split('?', 1)[0] ?? '') : undefined;
    const encoding = request.headers['content-encoding'];
    if (!METHODS.has(request.method) || served !== undefined) badRequest(reply.header('allow', [...(served ?? METHODS)].join(', ')), 405);
    else if ((encoding !== undefined && encoding !== 'identity') || OTHER_CHARSET.test(request.headers['content-type'] ?? '')) badRequest(reply, 415);
    else done();
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tracing, type Span } from '#telemetry';

/** Probes come every few seconds, and a WebSocket stays for hours. */
function isTraced(request: FastifyRequest): boolean {
  return request.headers.upgrade === undefined && request.routeOptions.url?.startsWith('/health/') !== true;
}

/**
 * A span for each request, part of the trace that its `traceparent` names; whether that is kept is our own decision. Without tracing
 * requests meet nothing of this.
 */
export function traceRequests(server: FastifyInstance): void {
  const traces = tracing();
  if (traces === null) return;
  const spans = new WeakMap<FastifyRequest, Span>();
  server.addHook('onRequest', (request, _reply, done) => {
    if (!isTraced(request)) {
      done();
      return;
    }
    const { method, headers: { traceparent }, routeOptions: { url: route = 'none' } } = request;
    const attributes = { 'http.request.method': method, 'http.route': route };
    const span = traces.begin({ name: `${method} ${route}`, kind: 'server', parent: typeof traceparent === 'string' ? traceparent : undefined, isStranger: true, attributes });
    spans.set(request, span);
    traces.within(span, done);
  });
  // A body arrives outside of what began with its request.
  server.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span === undefined) done();
    else traces.within(span, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.annotate({ 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.fail({ code: String(reply.statusCode) });
    span?.end();
    done();
  });
}

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { noteVisit } from '#jobs';
import { metrics } from '#telemetry';
import type { Load, Visit } from './load.ts';

/** Milliseconds in which a request must have arrived: whoever sends a byte at a time holds a connection no longer. */
const REQUEST_TIMEOUT = 60_000;
/** Milliseconds for which an idle connection is kept, longer than load balancers keep theirs. */
const KEEP_ALIVE = 72_000;

/** What a probe asks is answered also when nothing else is, or the process would be ended for being busy. */
const PROBES = '/health/';
/** Signed, and lost when they are refused too often. */
const WEBHOOKS = '/webhooks/';
/** What visitors wait for, and jobs give way to. */
const GRAPH = '/graphql';

const BUSY = Buffer.from(JSON.stringify({ errors: [{ message: 'The shop is busy. Try again in a moment.', extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 } }] }));
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'content-length': BUSY.length, 'retry-after': '1', 'cache-control': 'no-store' };

/**
 * Fastify's server, which turns requests away for which this process has no room (503 with `Retry-After`), so that the others
 * are still answered in time. It does so before anything else looks at them: a refusal has to cost next to nothing,
 * because under overload there are more of them than of answers.
 */
export function sheddingServer(load: Load): (handle: RequestListener) => Server {
  const refusals = metrics.limitRefusals.labels({ limit: 'requests at once' });
  return (handle) => createServer({ requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    const visit: Visit = { asking: askingOf(request), begin: () => handle(request, response), isGone: () => response.destroyed };
    if (!load.enter(visit)) {
      refusals.inc();
      response.writeHead(503, HEADERS).end(BUSY);
      return;
    }
    if (request.url?.startsWith(GRAPH) === true) noteVisit();
    response.once('close', () => load.leave(visit));
  });
}

function askingOf({ url = '', headers }: IncomingMessage): Visit['asking'] {
  if (url.startsWith(PROBES)) return 'probe';
  if (url.startsWith(WEBHOOKS)) return 'webhook';
  return headers.authorization !== undefined || headers.cookie?.includes('session=') === true ? 'session' : 'stranger';
}

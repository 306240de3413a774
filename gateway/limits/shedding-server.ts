import { createServer, type RequestListener, type Server } from 'node:http';
import { noteVisit } from '#jobs';
import { metrics } from '#telemetry';
import type { Load } from './limits.ts';

/** Milliseconds in which a request must have arrived: whoever sends a byte at a time holds a connection no longer. */
const REQUEST_TIMEOUT = 60_000;
/** Milliseconds for which an idle connection is kept, longer than load balancers keep theirs. */
const KEEP_ALIVE = 72_000;

/** What a probe asks is answered also when nothing else is, or the process would be ended for being busy. */
const NEVER_REFUSED = '/health/';
/** What visitors wait for, and jobs give way to. */
const GRAPH = '/graphql';

const BUSY = Buffer.from(JSON.stringify({ errors: [{ message: 'The shop is busy. Try again in a moment.', extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 } }] }));
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'content-length': BUSY.length, 'retry-after': '1', 'cache-control': 'no-store' };

/**
 * Fastify's server, which turns requests away beyond what this process may have under way (503 with `Retry-After`), so that those
 * under way are still answered in time. It does so before anything else looks at them: a refusal has to cost next to nothing,
 * because under overload there are more of them than of answers.
 */
export function sheddingServer(load: Load): (handle: RequestListener) => Server {
  return (handle) => createServer({ requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    if (Math.max(load.requests, load.operations) >= load.maximum && request.url?.startsWith(NEVER_REFUSED) !== true) {
      metrics.limitRefusals.inc({ limit: 'requests at once' });
      response.writeHead(503, HEADERS).end(BUSY);
      return;
    }
    if (request.url?.startsWith(GRAPH) === true) noteVisit();
    load.requests += 1;
    metrics.requestsUnderWay.set(load.requests);
    // Until the connection has the whole answer or is gone.
    response.once('close', () => {
      load.requests -= 1;
      metrics.requestsUnderWay.set(load.requests);
    });
    handle(request, response);
  });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { metrics } from '#telemetry';
import { addressKey } from './limit-keys.ts';
import type { Limits } from './limits.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** What a probe asks is answered also when nothing else is, or the process would be ended for being busy. */
const NEVER_REFUSED = '/health/';

/**
 * Turns requests away before their body is read: beyond MAX_REQUESTS_AT_ONCE in this process with 503, so that those under way
 * are still answered in time, and beyond what one address may send with 429. Both answers are ready bytes with `Retry-After`.
 */
export function requestLimits(server: FastifyInstance, limits: Limits): void {
  const { load } = limits;
  const byAddress = new Map<string, number>();

  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(NEVER_REFUSED)) return undefined;
    const address = addressKey(request.ip);
    const ofAddress = byAddress.get(address) ?? 0;
    if (Math.max(load.requests, load.operations) >= load.maximum) return refuse(reply, 'requests at once', 503, 1);
    if (ofAddress >= limits.requestsAtOnce) return refuse(reply, 'requests at once of an address', 429, 1);
    enter(address, ofAddress, reply);
    const counter = isForGraph(request) ? limits.graphRequests : limits.otherRequests;
    const { allowed, retryAfter } = await counter.take(address);
    return allowed ? undefined : refuse(reply, 'requests of an address', 429, retryAfterSeconds(retryAfter));
  });

  /** Until the connection has the whole answer or is gone. */
  function enter(address: string, ofAddress: number, reply: FastifyReply): void {
    load.requests += 1;
    byAddress.set(address, ofAddress + 1);
    metrics.requestsUnderWay.set(load.requests);
    reply.raw.once('close', () => {
      load.requests -= 1;
      metrics.requestsUnderWay.set(load.requests);
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    });
  }
}

function isForGraph(request: FastifyRequest): boolean {
  return request.routeOptions.url === '/graphql';
}

const MESSAGES = {
  429: ['RATE_LIMITED', 'There are too many requests from your address. Try again in a moment.'],
  503: ['SERVICE_UNAVAILABLE', 'The shop is busy. Try again in a moment.'],
} as const;

function refuse(reply: FastifyReply, limit: string, status: 429 | 503, seconds: number): FastifyReply {
  metrics.limitRefusals.inc({ limit });
  const [code, message] = MESSAGES[status];
  const extensions = status === 429 ? { code, retryAfterSeconds: seconds } : { code };
  return reply.status(status).header('retry-after', seconds).type('application/json; charset=utf-8').send(JSON.stringify({ errors: [{ message, extensions }] }));
}

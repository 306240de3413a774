import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { metrics } from '#telemetry';
import { addressKey } from './limit-keys.ts';
import type { Limits } from './limits.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** What needs no limit by address: probes, and webhooks, which come in bursts from few addresses, are signed, and are lost when refused too often. */
const UNLIMITED = /^\/(health|webhooks)\//;

/**
 * Turns requests away before their body is read: those beyond what one address may have under way at the same time, and may send
 * within a minute (429 RATE_LIMITED).
 */
export function requestLimits(server: FastifyInstance, limits: Limits): void {
  const underWay = new Map<string, number>();

  server.addHook('onRequest', async (request, reply) => {
    if (UNLIMITED.test(request.routeOptions.url ?? '')) return undefined;
    const address = addressKey(request.ip);
    if ((underWay.get(address) ?? 0) >= limits.requestsAtOnce) return refuse(reply, 'requests at once of an address', 1);
    enter(address, reply);
    const counter = isForGraph(request) ? limits.graphRequests : limits.otherRequests;
    const { allowed, retryAfter } = await counter.take(address);
    return allowed ? undefined : refuse(reply, 'requests of an address', retryAfterSeconds(retryAfter));
  });

  /** Until the connection has the whole answer or is gone. */
  function enter(address: string, reply: FastifyReply): void {
    underWay.set(address, (underWay.get(address) ?? 0) + 1);
    reply.raw.once('close', () => {
      const left = (underWay.get(address) ?? 1) - 1;
      if (left === 0) underWay.delete(address);
      else underWay.set(address, left);
    });
  }
}

function isForGraph(request: FastifyRequest): boolean {
  return request.routeOptions.url === '/graphql';
}

function refuse(reply: FastifyReply, limit: string, seconds: number): FastifyReply {
  metrics.limitRefusals.inc({ limit });
  const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: seconds };
  return reply.status(429).header('retry-after', seconds).send({ errors: [{ message: 'There are too many requests from your address. Try again in a moment.', extensions }] });
}

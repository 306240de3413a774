import type { FastifyInstance } from 'fastify';
import type { Deliver } from './webhooks.ts';

/** Hands webhooks to a server that need not listen. */
export function injectInto(server: FastifyInstance): Deliver {
  return async ({ provider, body, headers }) => {
    const answer = await server.inject({ method: 'POST', url: `/webhooks/${provider}`, payload: body, headers: { ...headers } });
    return answer.statusCode;
  };
}

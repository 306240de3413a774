import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { KnownBody } from './known-bodies.ts';

/** Has Apollo Server answer a request. */
export async function askApollo(apollo: ApolloServer<GatewayContext>, context: GatewayContext, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<FastifyReply> {
  return sendApolloAnswer(reply, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: httpRequestOf(request), context: async () => context }));
}

/** Sends what Apollo Server answered. */
export function sendApolloAnswer(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  if (body.kind !== 'complete') throw new Error('The gateway answers in one piece.');
  for (const [name, value] of headers) reply.header(name, value);
  return reply.status(status ?? 200).send(body.string);
}

function httpRequestOf({ body, method, url, headers }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, [value].flat().join(', '));
  if (method === 'POST') return { body: body instanceof KnownBody ? body.body : body, method, headers: map, search: '' };
  // What Apollo guards against is a form of another site. A GET takes persisted queries only, and a cookie was looked at already.
  map.set('apollo-require-preflight', 'true');
  return { body: undefined, method: 'GET', headers: map, search: new URL(url, 'http://localhost').search };
}

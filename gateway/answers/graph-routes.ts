import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#context';
import { requestContext, type GatewayContext } from '../context.ts';
import { explorerPage } from '../console/explorer.ts';
import { answerCookies } from '../cookies.ts';
import { errorAnswer } from '../http-errors.ts';
import type { SessionLookup } from '../session.ts';
import { answerShared } from './answer-shared.ts';
import { askApollo } from './ask-apollo.ts';
import { askedByAddress, askedByBody, isPersisted } from './asked.ts';
import { KnownBodies, KnownBody } from './known-bodies.ts';
import type { SharedOperations, SharedRequest } from './shared-operations.ts';
import type { subscriptionHandler } from '../subscriptions/subscription-routes.ts';

const BY_HASH_ONLY = 'GET takes persisted queries only: extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}. Send documents with POST.';

type Parts = { readonly platform: Platform; readonly apollo: ApolloServer<GatewayContext>; readonly lookup: SessionLookup; readonly shared: SharedOperations; readonly subscribe: ReturnType<typeof subscriptionHandler> };

/** `/graphql`: POST for everything, GET for persisted queries, WebSocket for subscriptions; in development a browser finds the explorer there. */
export function graphRoutes(server: FastifyInstance, parts: Parts): void {
  const { isProduction } = parts.platform.config;
  void server.register(async (scope) => {
    readKnownBodies(scope, parts.shared);
    scope.post('/graphql', (request, reply) => answerGraph(parts, request, reply));
  });
  server.route({ method: 'GET', url: '/graphql', wsHandler: parts.subscribe, handler: async (request, reply) => {
    if (!isProduction && request.headers.accept?.includes('text/html') === true) return reply.type('text/html').send(await explorerPage());
    if (!isPersisted(searchOf(request))) return reply.status(405).header('allow', 'POST').send(errorAnswer('BAD_REQUEST', BY_HASH_ONLY));
    return answerGraph(parts, request, reply);
  } });
}

/**
 * A session that no longer holds is looked at before anything that is kept: its answer is not for everybody. Who says
 * `Cache-Control: no-store` is answered anew.
 */
async function answerGraph(parts: Parts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { platform, apollo, lookup } = parts;
  const asked = takesKept(request.headers) ? sharedRequest(request, parts.shared) : null;
  if (asked !== null && isNobody(request.headers)) return answerShared(parts, asked, { request, reply, viewer: null });
  const context = await requestContext(request, platform, lookup);
  answerCookies(reply, context, platform.config);
  if (asked === null || context.sessionIsInvalid) return askApollo(apollo, context, { request, reply });
  return answerShared(parts, asked, { request, reply, viewer: context.viewer });
}

function sharedRequest(request: FastifyRequest, shared: SharedOperations): SharedRequest | null {
  if (request.body instanceof KnownBody) return request.body.asked;
  return shared.find(request.method === 'POST' ? askedByBody(request.body) : askedByAddress(searchOf(request)));
}

/** Has a scope read a body that is known by looking it up. */
function readKnownBodies(scope: FastifyInstance, shared: SharedOperations): void {
  const known = new KnownBodies(shared);
  const readJson = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    const found = known.find(text);
    if (found !== undefined) done(null, found);
    else void readJson(request, text, (error, body) => error === null ? done(null, known.learn(text, body)) : done(error));
  });
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

function isNobody({ authorization, cookie }: IncomingHttpHeaders): boolean {
  return authorization === undefined && cookie === undefined;
}

function takesKept({ accept, 'cache-control': control }: IncomingHttpHeaders): boolean {
  const takesJson = accept === undefined || accept.includes('*/*') || accept.includes('application/json');
  return takesJson && control?.includes('no-store') !== true;
}

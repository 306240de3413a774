import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, print, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { CloseCode, type Context as SocketContext, type SubscribePayload } from 'graphql-ws';
import type { Platform } from '#context';
import { graphError, type Viewer } from '#graph';
import { metrics, traced } from '#telemetry';
import { isTrusted } from '../../schema/trusted-documents.ts';
import type { GuardedGateway } from '../authorization/guarded-gateway.ts';
import { gatewayContext, type GatewayContext } from '../context.ts';
import { readCookies } from '../cookies.ts';
import { errorFormatter } from '../errors.ts';
import { addressKey } from '../limits/limit-keys.ts';
import type { Limits } from '../limits/limits.ts';
import { retryAfterSeconds } from '../limits/retry-after.ts';
import { isFromOurPages, viewerOfToken, type SessionLookup } from '../session.ts';
import { follow } from './follow.ts';
import type { EventQuery } from './event-queries.ts';
import { readSubscription } from './read-subscription.ts';
import { socketHandler, type Extra } from './socket-handler.ts';

/** Subscriptions of one connection. */
const MOST_SUBSCRIPTIONS = 50;
/** Milliseconds: for the first message; between looks at the session of a connection on which nothing happens. */
const INIT_PATIENCE = 5_000;
const SESSION_CHECK = 30_000;

export type SubscriptionParts = {
  readonly platform: Platform; readonly apollo: ApolloServer<GatewayContext>; readonly guarded: GuardedGateway; readonly lookup: SessionLookup; readonly limits: Limits;
};
type Socket = SocketContext<Record<string, unknown>, Extra>;
/** What is known of a connection: its access token, read anew whenever it matters. */
type Caller = { readonly token: string | null; readonly address: string; readonly userAgent: string | null };

/** The handler of `/graphql` over WebSocket, subprotocol `graphql-transport-ws` (docs/decisions/0013-subscriptions.md). */
export function subscriptionHandler(parts: SubscriptionParts) {
  const callers = new WeakMap<Extra['socket'], Caller>();
  const format = errorFormatter(parts.platform.log);

  async function subscribe(socket: Socket, payload: SubscribePayload): Promise<ExecutionArgs> {
    const caller = callers.get(socket.extra.socket);
    if (caller === undefined) throw graphError('UNAUTHENTICATED', 'The connection was not begun.');
    if (Object.keys(socket.subscriptions).length > MOST_SUBSCRIPTIONS) throw graphError('RATE_LIMITED', `One connection has at most ${MOST_SUBSCRIPTIONS} subscriptions.`, { retryAfterSeconds: 1 });
    const { allowed, retryAfter } = await parts.limits.graphRequests.take(addressKey(caller.address));
    if (!allowed) throw graphError('RATE_LIMITED', 'There are too many requests from your address. Try again in a moment.', { retryAfterSeconds: retryAfterSeconds(retryAfter) });
    const guard = parts.guarded.guard();
    const subscription = readSubscription(guard.apiSchema, payload);
    const { document, name, variables } = subscription;
    if (parts.platform.config.trustedDocumentsOnly && !isTrusted(document, name)) throw graphError('BAD_REQUEST', 'Only the operations of our own clients run here.');
    const viewer = await viewerOf(parts, caller);
    const decision = await guard.decide({ document, queryHash: createHash('sha256').update(print(document)).digest('hex'), operationName: name ?? undefined, variables: { ...variables }, viewer });
    if (decision.kind === 'invalid' || decision.kind === 'refused') throw decision.errors[0] ?? graphError('FORBIDDEN', 'You may not follow this.');
    const events = await follow(subscription, parts.platform.database.signals, (query) => traced({ name: 'graph event', kind: 'internal' }, () => ask(parts, caller, { query, name })));
    return { schema: guard.apiSchema, document, contextValue: events };
  }

  return socketHandler({
    connectionInitWaitTimeout: INIT_PATIENCE,
    async onConnect(socket) {
      const { request, socket: raw } = socket.extra;
      const token = tokenOf(socket.connectionParams, request, parts);
      if (token === undefined) return false;
      const caller: Caller = { token, address: request.ip, userAgent: request.headers['user-agent']?.slice(0, 400) ?? null };
      if (token !== null && await viewerOf(parts, caller) === null) return false;
      callers.set(raw, caller);
      watch(raw, () => viewerOf(parts, caller), token !== null);
      return true;
    },
    onSubscribe: (socket, _id, payload) => subscribe(socket, payload).catch((error: unknown) => [told(format, error)]),
    // What `subscribe` prepared; never a resolver.
    subscribe: ({ contextValue }: ExecutionArgs) => eventsIn(contextValue),
    onNext() {
      metrics.subscriptionEvents.inc(); // whatever is returned here would be sent
    },
  }, parts.platform.log);
}

/** The token of `connection_init`, else of the cookie; null: none. Undefined: a cookie that another site may have had sent, or no token at all in its place. */
function tokenOf(given: Readonly<Record<string, unknown>> | undefined, request: FastifyRequest, { platform: { config } }: SubscriptionParts): string | null | undefined {
  const authorization = given?.['authorization'] ?? given?.['Authorization'];
  if (authorization !== undefined) return typeof authorization === 'string' ? /^bearer +(\S+) *$/i.exec(authorization)?.[1] : undefined;
  const { session } = readCookies(request.headers.cookie, config);
  return session === null || isFromOurPages(request.headers, config) ? session : undefined;
}

async function viewerOf({ lookup }: SubscriptionParts, { token }: Caller): Promise<Viewer | null> {
  return token === null ? null : viewerOfToken(token, lookup);
}

/** Closes a connection whose session has ended, also when nothing happens on it. */
function watch(socket: Extra['socket'], viewer: () => Promise<Viewer | null>, hasSession: boolean): void {
  metrics.subscribers.inc();
  const timer = setInterval(() => {
    if (hasSession) viewer().then((found) => { if (found === null) socket.close(CloseCode.Forbidden, 'Forbidden'); }, () => undefined);
  }, SESSION_CHECK).unref();
  socket.once('close', () => {
    metrics.subscribers.dec();
    clearInterval(timer);
  });
}

/** Asks the graph as the viewer of now, so that a session that ended and a permission that was taken count from the next event on. */
async function ask(parts: SubscriptionParts, caller: Caller, { query: { query, variables }, name }: { query: EventQuery; name: string | null }): Promise<ExecutionResult> {
  const viewer = await viewerOf(parts, caller);
  if (viewer === null) return { errors: [graphError('UNAUTHENTICATED', 'Your session has ended. Refresh it or sign in again.')] };
  const context = gatewayContext(parts.platform, viewer, { sessionIsInvalid: false, refreshToken: null, address: caller.address, userAgent: caller.userAgent });
  const { body } = await parts.apollo.executeOperation({ query, variables: { ...variables }, ...(name === null ? {} : { operationName: name }) }, { contextValue: { ...context, isForEvent: true } });
  if (body.kind !== 'single') throw new Error('The gateway answers in one piece.');
  const { data, errors } = body.singleResult;
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors: errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })) }) };
}

function told(format: ReturnType<typeof errorFormatter>, error: unknown): GraphQLError {
  const given = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
  const { message, extensions } = format(given.toJSON(), given);
  return new GraphQLError(message, { extensions });
}

function eventsIn(value: unknown): AsyncGenerator<ExecutionResult, void> {
  if (isEvents(value)) return value;
  throw new Error('A subscription was begun without its events.');
}

function isEvents(value: unknown): value is AsyncGenerator<ExecutionResult, void> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

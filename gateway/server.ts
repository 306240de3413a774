import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { readChanges } from '#cache';
import type { Platform } from '#context';
import type { HttpRoutes } from '#http';
import { metrics, setKnownOperations } from '#telemetry';
import { clientOperations } from '../schema/client-operations.ts';
import { graphRoutes } from './answers/graph-routes.ts';
import { persistedDocuments } from './answers/persisted-documents.ts';
import { SharedOperations } from './answers/shared-operations.ts';
import { auditDenial } from './authorization/audit-denial.ts';
import type { Gateway as ApolloGateway, GuardedGateway } from './authorization/guarded-gateway.ts';
import { guardedGateway } from './authorization/guarded-gateway.ts';
import { rules } from './authorization/rules.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { explorerFiles } from './console/explorer-files.ts';
import type { GatewayContext } from './context.ts';
import { sendCookies } from './cookies.ts';
import { withDeadline } from './deadline.ts';
import { errorFormatter } from './errors.ts';
import { healthRoutes } from './health.ts';
import { httpErrors, onClientError, onFrameworkError } from './http-errors.ts';
import { introspectionPlugin } from './introspection-plugin.ts';
import { documentLimitsPlugin } from './limits/document-limits-plugin.ts';
import { MAX_TOKENS } from './limits/document-limits.ts';
import { LIMITS, type LimitValues } from './limits/limit-values.ts';
import { limitedGateway } from './limits/limited-gateway.ts';
import { openLimits } from './limits/limits.ts';
import { requestLimits } from './limits/request-limits.ts';
import { sheddingServer } from './limits/shedding-server.ts';
import { requestForm } from './request-form.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionPlugin } from './session-plugin.ts';
import type { SessionLookup } from './session.ts';
import { statusPlugin } from './status-plugin.ts';
import { notOverHttpPlugin } from './subscriptions/not-over-http-plugin.ts';
import { SOCKET_OPTIONS } from './subscriptions/socket-handler.ts';
import { subscriptionHandler } from './subscriptions/subscription-routes.ts';
import { telemetryPlugin } from './telemetry-plugin.ts';
import { traceRequests } from './trace-requests.ts';
import { trustedDocumentsPlugin } from './trusted-documents-plugin.ts';
import { supergraphGateway, type LocalSubgraphs } from './supergraph.ts';

/** Bytes of a request's body; the longest client operation has 2,000. */
const BODY_LIMIT = 256 * 1024;

export type Gateway = { readonly server: FastifyInstance; readonly guarded: GuardedGateway; readonly stop: (drain?: number) => Promise<void> };

/**
 * The gateway's HTTP server, not yet listening. A request meets, in this order: limits on requests, body limit, session, answers kept for everybody,
 * document limits, validation, limits on operations, authorization, plan, subgraphs, error formatter, status.
 */
export async function createGateway(platform: Platform, local: LocalSubgraphs, lookup: SessionLookup, routes: readonly HttpRoutes[] = [], limitValues: LimitValues = LIMITS): Promise<Gateway> {
  let stopping = false;
  const limits = openLimits(platform, limitValues);
  const server = fastify({
    serverFactory: sheddingServer(limits.load), bodyLimit: BODY_LIMIT, trustProxy: trustedProxies(platform), routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: onFrameworkError, clientErrorHandler: onClientError,
  });
  setKnownOperations(clientOperations.keys());
  const guarded = guardedGateway(supergraphGateway(platform.config, local), rules, auditDenial);
  const shared = new SharedOperations(rules);
  await readChanges(platform);
  const apollo = await startApollo(platform, server, { gateway: withDeadline(limitedGateway(guarded, limits)), shared });
  httpErrors(server, platform.log);
  securityHeaders(server, platform.config);
  requestForm(server);
  traceRequests(server);
  await server.register(cors, {
    origin: [...platform.config.allowedOrigins], credentials: true, maxAge: 600, methods: ['GET', 'POST', 'PUT'], exposedHeaders: ['Retry-After'], strictPreflight: false,
  });
  requestLimits(server, limits);
  await server.register(websocket, SOCKET_OPTIONS);
  server.addHook('onSend', sendCookies);
  server.addHook('onResponse', measureRequest);
  healthRoutes(server, platform, () => stopping);
  graphRoutes(server, { platform, apollo, lookup, shared, subscribe: subscriptionHandler({ platform, apollo, guarded, lookup, limits }) });
  explorerFiles(server);
  consoleRoutes(server, lookup);
  for (const add of routes) await server.register(async (scope) => add(scope, platform));
  /** Says that it is not ready, serves on for `drain` milliseconds what is on its way already, then lets running requests finish. */
  async function stop(drain = 0): Promise<void> {
    stopping = true;
    await sleep(drain);
    await server.close();
    await apollo.stop();
  }
  return { server, guarded, stop };
}

async function startApollo(
  platform: Platform, server: FastifyInstance, { gateway, shared }: { gateway: ApolloGateway; shared: SharedOperations },
): Promise<ApolloServer<GatewayContext>> {
  const { config, log } = platform;
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: { cache: persistedDocuments(platform) },
    stopOnTerminationSignals: false,
    nodeEnv: config.environment,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: 5 },
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(server),
      documentLimitsPlugin(),
      notOverHttpPlugin(),
      trustedDocumentsPlugin(config),
      introspectionPlugin(config),
      sessionPlugin(),
      statusPlugin(),
      telemetryPlugin(),
      shared.plugin(),
    ],
  });
  await apollo.start();
  return apollo;
}

function measureRequest(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const route = request.routeOptions.url ?? 'none';
  metrics.httpRequests.observe({ route, method: request.method, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  done();
}

function trustedProxies({ config }: Platform): string[] | false {
  return config.trustedProxies.length === 0 ? false : [...config.trustedProxies];
}

import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { auditRefusal } from '../audit/index.ts';
import { createContext, type Platform } from '../context/index.ts';
import { newId } from '../database/new-id.ts';
import { traced } from '../telemetry/index.ts';
import { verifyViewer, VIEWER_HEADER } from '../session/index.ts';
import { subgraphExecutor } from './execute-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

/** Bytes; representations of a hundred things are far below. */
const BODY_LIMIT = 4 * 1024 * 1024;

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * The HTTP server of a subgraph that runs in a process of its own, not yet listening: `POST /` for the gateway, `GET /health`.
 * Without the gateway's signature over the body it answers 403, introspection and `_service` included.
 */
export function serveSubgraph(subgraph: Subgraph, platform: Platform): FastifyInstance {
  const execute = subgraphExecutor(subgraph.schema, { validates: true });
  const server = fastify({ bodyLimit: BODY_LIMIT });
  // The signature is over the text as it came, so it must not be parsed before.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.get('/health', async () => ({ status: 'ok' }));
  server.post('/', async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : '';
    const header = request.headers[VIEWER_HEADER];
    const signed = verifyViewer(platform.config.gatewaySecret, { header: typeof header === 'string' ? header : undefined, body }, platform.clock);
    if (signed === null) {
      await refuse(subgraph, platform, request.ip);
      return reply.status(403).send({ errors: [{ message: 'Only the gateway may ask here.', extensions: { code: 'FORBIDDEN' } }] });
    }
    const { query, variables, operationName } = bodySchema.parse(JSON.parse(body));
    const context = createContext(platform, { ...signed.request, signal: null }, signed.viewer);
    const { traceparent } = request.headers;
    const span = { name: `subgraph ${subgraph.name}`, kind: 'server', parent: typeof traceparent === 'string' ? traceparent : undefined } as const;
    const result = await traced(span, () => execute({ query, variables: variables ?? {}, operationName: operationName ?? undefined }, context));
    return { ...result, cookies: context.cookies, topics: [...context.topics] };
  });
  return server;
}

/** Only somebody inside the network gets this far: it is on record. */
async function refuse({ name }: Subgraph, platform: Platform, address: string): Promise<void> {
  const context = createContext(platform, { id: newId(), address, userAgent: null, refreshToken: null, signal: null }, null);
  await auditRefusal(context, { action: 'subgraphRefused', target: { type: 'Subgraph', id: name }, summary: 'Asked without the signature of the gateway' }, address);
}

import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Computed, Found } from '#cache';
import type { Platform } from '#context';
import { newId } from '#database';
import type { Viewer } from '#graph';
import { contextOfRequest, type GatewayContext } from '../context.ts';
import { inTime, TOO_LATE } from '../deadline.ts';
import { errorAnswer } from '../http-errors.ts';
import { NO_SESSION } from '../session.ts';
import { tellOperation } from '../tell-operation.ts';
import { answerOf, type Answer } from './answer.ts';
import { sendApolloAnswer } from './ask-apollo.ts';
import { keptAnswers } from './kept-answers.ts';
import { sendAnswer } from './send-answer.ts';
import type { SharedRequest } from './shared-operations.ts';

const whole = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

type Asker = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly viewer: Viewer | null };

/**
 * Answers a shared operation with what is kept for everybody, and keeps the answer when there is none. It is computed as nobody, so
 * nothing of whoever happened to ask first can get into it; one with errors is only its asker's.
 */
export async function answerShared(
  { apollo, platform }: { apollo: ApolloServer<GatewayContext>; platform: Platform }, asked: SharedRequest, { request, reply, viewer }: Asker,
): Promise<FastifyReply> {
  const began = performance.now();
  const own: { refused: HTTPGraphQLResponse | null } = { refused: null };
  async function compute(): Promise<Computed<Answer>> {
    const nobody: GatewayContext = { ...contextOfRequest(request, platform, NO_SESSION), isForEverybody: true };
    const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: httpRequestOf(asked), context: async () => nobody });
    const text = response.body.kind === 'complete' ? response.body.string : '';
    const isWhole = (response.status ?? 200) === 200 && whole.safeParse(JSON.parse(text)).success;
    own.refused = isWhole ? null : response;
    return { value: answerOf(text), topics: nobody.topics, keep: isWhole };
  }
  const found = await inTime<Found<Answer> | null>(keptAnswers(platform).read(asked.key, compute), () => null);
  if (found === null) return reply.status(503).send(errorAnswer('TIMEOUT', TOO_LATE));
  if (found.outcome === 'fill' && own.refused !== null) return sendApolloAnswer(reply, own.refused);
  tellOperation({ log: platform.log, viewer, request: { id: newId() } }, { name: asked.operation.name, milliseconds: performance.now() - began, codes: [], isRefused: false });
  return sendAnswer(request, reply, found.value);
}

function httpRequestOf({ operation: { source, operationName }, variables }: SharedRequest) {
  return { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: { query: source, operationName, variables } };
}

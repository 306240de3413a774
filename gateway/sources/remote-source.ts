import { Pool } from 'undici';
import { z } from 'zod';
import { dependsOn } from '#cache';
import type { Config } from '#config';
import { asContext } from '#context';
import { graphError } from '#graph';
import { tracing } from '#telemetry';
import { callerHeaders } from './caller-headers.ts';
import type { SubgraphSource } from './subgraph-source.ts';

/** Milliseconds for one fetch from a subgraph. */
const FETCH_TIMEOUT = 10_000;

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  cookies: z.array(z.object({ name: z.enum(['session', 'refresh']), value: z.string().nullable(), expiresAt: z.coerce.date().nullable() })).optional(),
  topics: z.array(z.string()).optional(),
});

/**
 * A subgraph in a process of its own, reached over HTTP with the signed viewer.
 * A subgraph that does not answer is SERVICE_UNAVAILABLE for its fields; nothing is retried here.
 */
export function remoteSource(name: string, url: string, config: Config): SubgraphSource {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, headersTimeout: FETCH_TIMEOUT, bodyTimeout: FETCH_TIMEOUT });
  return async function fetchRemote({ query, variables, operationName, context }) {
    const caller = asContext(context);
    const body = JSON.stringify({ query, variables, operationName });
    const answer = await post(pool, pathname, body, callerHeaders(name, caller, body, config));
    caller.cookies.push(...(answer.cookies ?? []));
    dependsOn(caller, ...(answer.topics ?? []));
    return { data: answer.data, errors: answer.errors };
  };
}

async function post(pool: Pool, path: string, body: string, headers: Record<string, string>): Promise<z.output<typeof answerSchema>> {
  try {
    const traceparent = tracing()?.current()?.traceparent;
    const response = await pool.request({ method: 'POST', path, body, headers: { 'content-type': 'application/json', ...headers, ...(traceparent === undefined ? {} : { traceparent }) } });
    return answerSchema.parse(await response.body.json());
  } catch (cause) {
    throw Object.assign(graphError('SERVICE_UNAVAILABLE', 'A part of the shop does not answer. Try again in a moment.'), { cause });
  }
}

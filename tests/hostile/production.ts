import { expect } from '@jest/globals';
import { world, type World, type WorldOptions } from '#testing';

/** The environment of a shop on the internet. */
export const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://the.database.of.the.world/is.its.own',
  SESSION_SECRET: 'wE3nV9kQ2xT7pL5rY8uB1cZ6mJ4hG0sD',
  GATEWAY_SECRET: 'aF6dS1gH8jK3lQ9wE2rT5yU7iO4pZ0xC',
  ALLOWED_ORIGINS: 'https://shop.example,https://console.example',
};

/** A world as customers meet it: in production. */
export function productionWorld(options: WorldOptions = {}): Promise<World> {
  return world({ ...options, environment: { ...PRODUCTION, ...options.environment } });
}

/** The codes of the contract. */
export const CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'COST_LIMIT_EXCEEDED',
  'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'INTERNAL_SERVER_ERROR']);

type Body = { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
export type Raw = { method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS' | 'TRACE'; url?: string; headers?: Record<string, string>; payload?: string | Buffer };
export type RawAnswer = { status: number; codes: string[]; body: Body; headers: Readonly<Record<string, unknown>> };

/** Sends what no client library would, and expects JSON of the contract's form that tells nothing of the inside. */
export async function sendRaw(site: World, { method = 'POST', url = '/graphql', headers = { 'content-type': 'application/json' }, payload }: Raw): Promise<RawAnswer> {
  const response = await site.server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  const body: Body = response.json();
  expectNoLeak(response.payload);
  const codes = (body.errors ?? []).map((error) => error.extensions.code);
  for (const code of codes) expect(CODES).toContain(code);
  return { status: response.statusCode, codes, body, headers: response.headers };
}

/** The body of a request with a document. */
export const query = (text: string, more: object = {}): string => JSON.stringify({ query: text, ...more });

/** No path, stack, statement or name of what we are made of. */
export function expectNoLeak(text: string): void {
  expect(text).not.toMatch(/node_modules|\.ts:|\bat [\w.]+ \(|select .* from|stacktrace|postgres|fastify|apollo|Did you mean/i);
}

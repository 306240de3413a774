import { expect } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { clientOperations } from '../../schema/client-operations.ts';

type Json = Readonly<Record<string, unknown>>;

export type AnswerError = { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Json };

/** An answer of the gateway. `data` is whatever the operation asked for, so its reader says what it expects there. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly { name: string; value: string }[];
  // A test names the fields that it reads; checking their types again here would only repeat the schema.
  readonly data: any;
  readonly errors: readonly AnswerError[];
};

/** Somebody who sends operations: with a session's token, or with none. */
export type Client = {
  readonly accessToken: string | null;
  /** Sends an operation of the clients' files by its name. */
  readonly run: (operation: string, variables?: Json) => Promise<Answer>;
  /** Sends any document. */
  readonly send: (query: string, variables?: Json, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** `run`, and the data; fails the test when there is an error or a refusal. */
  readonly must: (operation: string, variables?: Json) => Promise<Answer['data']>;
};

/** A client of a server that need not listen. */
export function createClient(server: FastifyInstance, accessToken: string | null): Client {
  async function send(query: string, variables: Json = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const authorization = accessToken === null ? {} : { authorization: `Bearer ${accessToken}` };
    const response = await server.inject({ method: 'POST', url: '/graphql', headers: { ...authorization, ...headers }, payload: { query, variables } });
    const body: { data?: unknown; errors?: AnswerError[] } = response.json();
    return { status: response.statusCode, headers: response.headers, cookies: response.cookies, data: body.data ?? null, errors: body.errors ?? [] };
  }
  async function run(operation: string, variables?: Json): Promise<Answer> {
    const query = clientOperations.get(operation);
    if (query === undefined) throw new Error(`schema/operations has no ${operation}`);
    return send(query, variables);
  }
  async function must(operation: string, variables?: Json): Promise<Answer['data']> {
    const answer = await run(operation, variables);
    expect(answer.errors).toEqual([]);
    for (const payload of Object.values(answer.data as Record<string, { userErrors?: unknown } | null>)) {
      expect(payload?.userErrors ?? []).toEqual([]);
    }
    return answer.data;
  }
  return { accessToken, run, send, must };
}

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { ASTVisitor } from 'graphql';
import { documentLimitsPlugin } from './document-limits-plugin.ts';
import { MAX_TOKENS } from './document-limits.ts';

const resolve = jest.fn(() => ({ id: '1' }));
const validate = jest.fn();
const told = jest.fn();
let server: ApolloServer;

beforeEach(async () => {
  jest.clearAllMocks();
  server = new ApolloServer({
    typeDefs: 'type Query { product(id: ID): Product } type Product { id: ID other: Product }',
    resolvers: { Query: { product: resolve } },
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [() => countFields()],
    plugins: [documentLimitsPlugin(), tellErrors()],
    includeStacktraceInErrorResponses: false,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await server.start();
});
afterEach(() => server.stop());

const DOUBLING = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`);
const BOMB = `{ product { ...F0 } } ${DOUBLING.join(' ')} fragment F30 on Product { id }`;

describe('a document that is too large', () => {
  test('is answered with 400 and its code, neither validated nor executed, and other plugins are told', async () => {
    const answer = await post(BOMB);
    expect(answer.status).toBe(400);
    const extensions = { code: 'COST_LIMIT_EXCEEDED', cost: 3_221_225_472, limit: 1_000 };
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), extensions }] });
    expect(validate).not.toHaveBeenCalled();
    expect(resolve).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('is refused again when it is sent again, though Apollo then takes the document from its store', async () => {
    await post(BOMB);
    const answer = await post(BOMB);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] });
  });

  test('is refused for its shape with GRAPHQL_VALIDATION_FAILED', async () => {
    const answer = await post(`{ ${Array.from({ length: 21 }, (_, n) => `a${n}: product { id }`).join(' ')} }`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(resolve).not.toHaveBeenCalled();
  });

  test('is refused whatever operation name comes with it', async () => {
    const answer = await post(BOMB, 'Elsewhere');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] } });
  });

  test('is not registered as a persisted query', async () => {
    const sha256Hash = (await import('node:crypto')).createHash('sha256').update(BOMB).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await post(BOMB, undefined, extensions);
    const answer = await post(undefined, undefined, extensions);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  });

  test('of too many tokens is a parse error', async () => {
    const answer = await post(`{ ${'product '.repeat(MAX_TOKENS)} }`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] } });
  });
});

test('a document within the limits is validated and executed', async () => {
  const answer = await post('{ product(id: 1) { id } }');
  expect(answer).toEqual({ status: 200, body: { data: { product: { id: '1' } } } });
  expect(validate).toHaveBeenCalledTimes(2);
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(told).not.toHaveBeenCalled();
});

async function post(query: string | undefined, operationName?: string, extensions?: object): Promise<{ status: number; body: unknown }> {
  const answer = await server.executeHTTPGraphQLRequest({
    context: async () => ({}),
    httpGraphQLRequest: {
      method: 'POST', search: '', headers: new HeaderMap([['content-type', 'application/json']]),
      body: JSON.parse(JSON.stringify({ query, operationName, extensions })),
    },
  });
  if (answer.body.kind !== 'complete') throw new Error('An incremental answer was not expected.');
  return { status: answer.status ?? 200, body: JSON.parse(answer.body.string) };
}

function countFields(): ASTVisitor {
  return { Field: () => void validate() };
}

function tellErrors(): ApolloServerPlugin {
  return { requestDidStart: async () => ({ didEncounterErrors: async () => void told() }) };
}

import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from '../context/context.ts';
import { graphError } from './errors.ts';
import { maskError } from './mask-error.ts';

const REMEMBERED_DOCUMENTS = 2000;

type SubgraphRequest = {
  readonly query: string;
  /** The parsed query, when the caller has it. */
  readonly document?: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/**
 * Runs operations against one subgraph's schema. A query text is parsed once, and validated once where it comes over the
 * network; errors are masked here, where their cause is known.
 */
export function subgraphExecutor(schema: GraphQLSchema, options: { validates: boolean }): (request: SubgraphRequest, context: Context) => Promise<ExecutionResult> {
  const documents = new Map<string, DocumentNode>();
  function documentOf(request: SubgraphRequest): DocumentNode {
    const known = request.document ?? documents.get(request.query);
    if (known !== undefined) return known;
    const parsed = parse(request.query, { noLocation: true });
    if (options.validates && validate(schema, parsed).length > 0) throw graphError('GRAPHQL_VALIDATION_FAILED', 'The subgraph has another schema than the gateway.');
    if (documents.size >= REMEMBERED_DOCUMENTS) documents.clear();
    documents.set(request.query, parsed);
    return parsed;
  }
  return async function executeInSubgraph(request, context) {
    const result = await execute({
      schema,
      document: documentOf(request),
      contextValue: context,
      variableValues: request.variables,
      operationName: request.operationName,
    });
    if (result.errors === undefined) return result;
    return { ...result, errors: result.errors.map((error) => maskError(error, context)) };
  };
}

import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '#context';
import { subgraphExecutor } from '#graph';

/** A subgraph in this process: executed from the plan's parsed document, in the request's own context, without HTTP. */
export function inProcessSource(schema: GraphQLSchema): GraphQLDataSource<Context> {
  const execute = subgraphExecutor(schema, { validates: false });
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) return { data: null };
      const { query = '', variables, operationName } = options.request;
      const result = await execute({ query, document: options.document, variables, operationName }, options.context);
      return { ...result, data: result.data ?? null };
    },
  };
}

import type { GraphQLSchema } from 'graphql';
import { asContext } from '#context';
import { subgraphExecutor } from '#graph';
import type { SubgraphSource } from './subgraph-source.ts';

/** A subgraph in this process: executed from the plan's parsed document, in the request's own context, without HTTP. */
export function inProcessSource(schema: GraphQLSchema): SubgraphSource {
  const execute = subgraphExecutor(schema, { validates: false });
  return ({ context, ...request }) => execute(request, asContext(context));
}

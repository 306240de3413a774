import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The error of a subgraph at its place in the whole answer, with its code and, where it came from this process, its cause. */
export function located(error: GraphQLFormattedError, path: readonly (string | number)[] | undefined): GraphQLError {
  return new GraphQLError(error.message, { path: path ?? null, extensions: error.extensions ?? null, originalError: error instanceof Error ? error : null });
}

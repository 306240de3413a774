import { GraphQLError } from 'graphql';

/** The codes of top-level errors: everything that a person cannot correct in a form. */
export type ErrorCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'RATE_LIMITED' | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT' | 'COST_LIMIT_EXCEEDED' | 'BAD_REQUEST' | 'PERSISTED_QUERY_NOT_FOUND'
  | 'SERVICE_UNAVAILABLE' | 'TIMEOUT' | 'INTERNAL_SERVER_ERROR';

/** A top-level error with a code of the contract. Its message is shown to the client, so it holds nothing internal. */
export function graphError(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

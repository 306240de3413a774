import { GraphQLError } from 'graphql';
import type { Context } from '../context/context.ts';
import { sqlState } from '../database/sql-error.ts';
import { graphError } from './errors.ts';

// Out of connections or time, or still in the way of others after all retries: the same request may succeed later.
const TRANSIENT_STATES = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '53300', '08000', '08003', '08006']);
const TRANSIENT_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET/;

/**
 * What the client may know of an error that a resolver threw: errors with a code of the contract as they are, a database out of
 * reach as SERVICE_UNAVAILABLE, everything else as INTERNAL_SERVER_ERROR with a reference under which the log has the cause. Keeps F23.
 */
export function maskError(error: GraphQLError, context: Context): GraphQLError {
  const cause = error.originalError;
  // Without a cause graphql-js itself refuses (a variable, an argument), or the resolver threw one of our own.
  if (cause == null || cause instanceof GraphQLError) return error;
  const position = { nodes: error.nodes, path: error.path };
  if (isTransient(cause)) {
    context.log.warn({ requestId: context.request.id, err: cause }, 'the database did not answer in time');
    const masked = graphError('SERVICE_UNAVAILABLE', 'The shop is busy. Try again in a moment.');
    return new GraphQLError(masked.message, { ...position, extensions: masked.extensions });
  }
  context.log.error({ requestId: context.request.id, path: error.path, err: cause }, 'a resolver failed');
  const masked = graphError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { reference: context.request.id });
  return new GraphQLError(masked.message, { ...position, extensions: masked.extensions });
}

function isTransient(error: Error): boolean {
  return TRANSIENT_STATES.has(sqlState(error) ?? '') || TRANSIENT_MESSAGES.test(error.message);
}

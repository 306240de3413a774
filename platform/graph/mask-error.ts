import { GraphQLError } from 'graphql';
import type { Context } from '../context/context.ts';
import { sqlState } from '../database/sql-error.ts';
import type { ErrorCode } from './errors.ts';

// Out of connections or time, or still in the way of others after all retries: the same request may succeed later.
const TRANSIENT_STATES = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '53300', '08000', '08003', '08006']);
const TRANSIENT_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET/;

/**
 * What the client may know of an error that a resolver threw: errors with a code of the contract as they are, a value that the
 * database cannot read as BAD_USER_INPUT, a database out of reach as SERVICE_UNAVAILABLE, everything else as INTERNAL_SERVER_ERROR with a reference under which the log has the cause. Keeps F23.
 */
export function maskError(error: GraphQLError, context: Context): GraphQLError {
  const cause = error.originalError;
  // Without a cause graphql-js itself refuses, or the resolver threw one of our own.
  if (cause == null || cause instanceof GraphQLError) return isRefusedValue(error) ? new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions: { code: 'BAD_USER_INPUT' } }) : error;
  // Class 22: a value that its column cannot hold, such as a cursor made by hand. Inputs are checked before; arguments may slip through.
  if (sqlState(cause)?.startsWith('22') === true) {
    context.log.warn({ requestId: context.request.id, path: error.path, err: cause }, 'a value could not be read');
    return masked('BAD_USER_INPUT', 'A value in this request cannot be read.');
  }
  if (isTransient(cause)) {
    context.log.warn({ requestId: context.request.id, err: cause }, 'the database did not answer in time');
    return masked('SERVICE_UNAVAILABLE', 'The shop is busy. Try again in a moment.');
  }
  context.log.error({ requestId: context.request.id, path: error.path, err: cause }, 'a resolver failed');
  return masked('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { reference: context.request.id });

  function masked(code: ErrorCode, message: string, details: Record<string, unknown> = {}): GraphQLError {
    return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions: { code, ...details } });
  }
}

/** graphql-js gives no code to the refusal of a variable or an argument, and its message quotes what was sent, which belongs into no log. */
function isRefusedValue({ message, extensions }: GraphQLError): boolean {
  return extensions['code'] === undefined && /^(Variable "\$\w+" (got invalid value|of (required|non-null) type)|Argument "\w+" (has invalid value|of (required|non-null) type))/.test(message);
}

function isTransient(error: Error): boolean {
  return TRANSIENT_STATES.has(sqlState(error) ?? '') || TRANSIENT_MESSAGES.test(error.message);
}

import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '#telemetry';
import { newId } from '#database';
import { clientMessage } from './client-message.ts';

/** The codes of the contract, and the details that each may carry to the client. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  UNAUTHENTICATED: [],
  FORBIDDEN: [],
  RATE_LIMITED: ['retryAfterSeconds'],
  GRAPHQL_PARSE_FAILED: [],
  GRAPHQL_VALIDATION_FAILED: [],
  BAD_USER_INPUT: [],
  COST_LIMIT_EXCEEDED: ['cost', 'limit'],
  BAD_REQUEST: [],
  PERSISTED_QUERY_NOT_FOUND: [],
  SERVICE_UNAVAILABLE: ['retryAfterSeconds'],
  TIMEOUT: [],
  INTERNAL_SERVER_ERROR: ['reference'],
};

/** Apollo's own codes that mean one of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/**
 * The one error formatter: message, place, path, a code of the contract and its details; nothing else leaves.
 * An error without a known code is masked behind a reference under which the log has the cause. Keeps F23.
 */
export function errorFormatter(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return function formatError(formatted, error) {
    const given = codeOf(formatted, error);
    const code = SYNONYMS[given] ?? given;
    const details = DETAILS[code];
    if (details !== undefined && !(code === 'INTERNAL_SERVER_ERROR' && formatted.extensions?.['reference'] === undefined)) {
      return { ...positionOf(formatted), message: clientMessage(formatted.message), extensions: { code, ...pick(formatted.extensions, details) } };
    }
    const reference = newId();
    const cause = unwrapResolverError(error);
    log.error({ reference, err: cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause }, 'an operation failed');
    return { ...positionOf(formatted), message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
  };
}

/** What Apollo refuses with a status of its own and without a code, such as a persisted query under another's hash, is a bad request. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string {
  const code = extensions?.['code'];
  return error instanceof GraphQLError && error.extensions['code'] === undefined && isBadRequest(error.extensions['http']) ? 'BAD_REQUEST' : String(code);
}

function isBadRequest(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'status' in head && head.status === 400;
}

function positionOf({ locations, path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

function pick(extensions: Readonly<Record<string, unknown>> | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (extensions?.[name] === undefined ? [] : [[name, extensions[name]]])));
}

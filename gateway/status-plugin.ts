import type { ApolloServerPlugin } from '@apollo/server';

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  COST_LIMIT_EXCEEDED: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 503,
};

/** HTTP status: 200 when the operation was executed, also in part; else what the first error means (contract, Sessions). */
export function statusPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          const executed = data != null && Object.values(data).some((value) => value !== null);
          const code = errors?.[0]?.extensions?.['code'];
          // 405 says more than a code does: it comes with `Allow`.
          if (executed || typeof code !== 'string' || response.http.status === 405) return;
          response.http.status = STATUS[code] ?? response.http.status;
          const retryAfter = errors?.[0]?.extensions?.['retryAfterSeconds'];
          if (typeof retryAfter === 'number') response.http.headers.set('retry-after', String(retryAfter));
        },
      };
    },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { graphError } from '#graph';
import type { GatewayContext } from './context.ts';

/** What one may ask with a token that no longer holds, because it is the way to a new one. */
const ROADS_TO_A_SESSION = new Set(['sessionRefresh', 'sessionStartGuest', 'signIn', 'signUp', 'otpRequest', 'signInWithOtp', 'passwordReset']);

/**
 * A token that is malformed, expired or revoked makes the whole request UNAUTHENTICATED (401), so that the client refreshes;
 * the operations that lead to a new session are answered as if no token had come.
 */
export function sessionPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (!contextValue.sessionIsInvalid) return;
      return {
        async didResolveOperation({ operation }) {
          const leadsToSession = operation?.selectionSet.selections.every((field) => field.kind === Kind.FIELD && ROADS_TO_A_SESSION.has(field.name.value));
          if (leadsToSession) return;
          const error = graphError('UNAUTHENTICATED', 'Your session has ended. Refresh it or sign in again.', { http: { status: 401 } });
          throw error;
        },
      };
    },
  };
}

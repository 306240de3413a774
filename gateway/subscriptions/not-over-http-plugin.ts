import type { ApolloServerPlugin } from '@apollo/server';
import { graphError } from '#graph';
import type { GatewayContext } from '../context.ts';

/** A subscription that comes with POST or GET is BAD_REQUEST with 400, whoever asks: it has its own door. */
export function notOverHttpPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation === 'subscription') throw graphError('BAD_REQUEST', 'Subscriptions are served over WebSocket.', { http: { status: 400 } });
        },
      };
    },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '#telemetry';
import type { GatewayContext } from './context.ts';

/** A line for each operation: its name, who asked, how long it took, what went wrong. Never its variables. */
export function logPlugin(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      const began = performance.now();
      return {
        async willSendResponse({ request, operation, response }) {
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          log.info({
            requestId: contextValue.request.id,
            viewerId: contextValue.viewer?.userId ?? contextValue.viewer?.sessionId,
            operation: operation?.name?.value ?? request.operationName,
            milliseconds: Math.round(performance.now() - began),
            codes: errors.length === 0 ? undefined : errors.map((error) => error.extensions?.['code']),
          }, 'operation');
        },
      };
    },
  };
}

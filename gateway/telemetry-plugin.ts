import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.ts';
import { tellOperation } from './tell-operation.ts';

/** Tells of each operation that Apollo Server answers. */
export function telemetryPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (contextValue.isForEverybody === true) return;
      const began = performance.now();
      return {
        async willSendResponse({ request, operation, response }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : {};
          tellOperation(contextValue, {
            name: operation?.name?.value ?? request.operationName,
            milliseconds: performance.now() - began,
            codes: (result.errors ?? []).map((error) => error.extensions?.['code']),
            isRefused: Object.values(result.data ?? {}).some(isRefusal),
          });
        },
      };
    },
  };
}

function isRefusal(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'userErrors' in payload && Array.isArray(payload.userErrors) && payload.userErrors.length > 0;
}

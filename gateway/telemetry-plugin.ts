import type { ApolloServerPlugin } from '@apollo/server';
import { metrics, operationLabel, type Log } from '#telemetry';
import type { GatewayContext } from './context.ts';

/** A line and a measurement for each operation: its name, who asked, how long it took, what went wrong. Never its variables. */
export function telemetryPlugin(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      const began = performance.now();
      return {
        async willSendResponse({ request, operation, response }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : {};
          const codes = (result.errors ?? []).map((error) => error.extensions?.['code']);
          const name = operation?.name?.value ?? request.operationName;
          const milliseconds = performance.now() - began;
          metrics.operations.observe({ operation: operationLabel(name), outcome: outcomeOf(codes, result.data) }, milliseconds / 1000);
          const denied = codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
          metrics.authorization.inc({ decision: denied ? 'denied' : 'allowed', role: contextValue.viewer?.role ?? 'ANONYMOUS' });
          log.info({
            requestId: contextValue.request.id,
            viewerId: contextValue.viewer?.userId ?? contextValue.viewer?.sessionId,
            operation: name,
            milliseconds: Math.round(milliseconds),
            codes: codes.length === 0 ? undefined : codes,
          }, 'operation');
        },
      };
    },
  };
}

/** `ok`, `user_error` for a refusal, or the code of the first error; all of them few. */
function outcomeOf(codes: readonly unknown[], data: Readonly<Record<string, unknown>> | null | undefined): string {
  const [code] = codes;
  if (code !== undefined) return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
  return Object.values(data ?? {}).some(isRefusal) ? 'user_error' : 'ok';
}

function isRefusal(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'userErrors' in payload && Array.isArray(payload.userErrors) && payload.userErrors.length > 0;
}

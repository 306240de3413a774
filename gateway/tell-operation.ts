import { metrics, operationLabel, tracing } from '#telemetry';
import type { GatewayContext } from './context.ts';

/** Characters of an operation's name in the log; a client may send any. */
const LONGEST_NAME = 100;

/** What is told of an operation that was answered. Never its variables. */
export type ToldOperation = {
  readonly name: string | null | undefined;
  readonly milliseconds: number;
  /** Of its errors. */
  readonly codes: readonly unknown[];
  /** It has `userErrors`. */
  readonly isRefused: boolean;
};

type Teller = Pick<GatewayContext, 'log' | 'viewer'> & { readonly request: { readonly id: string } };

/** A line in the log, a measurement and the name of the span for an operation: its name, who asked, how long it took, what went wrong. */
export function tellOperation({ log, viewer, request }: Teller, { name, milliseconds, codes, isRefused }: ToldOperation): void {
  const outcome = outcomeOf(codes, isRefused);
  metrics.operations.observe({ operation: operationLabel(name), outcome }, milliseconds / 1000);
  const span = tracing()?.current();
  span?.rename(`graph ${operationLabel(name)}`);
  span?.annotate({ 'graphql.operation.name': operationLabel(name), 'aarya.outcome': outcome });
  const denied = codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
  metrics.authorization.inc({ decision: denied ? 'denied' : 'allowed', role: viewer?.role ?? 'ANONYMOUS' });
  log.info({
    requestId: request.id,
    viewerId: viewer?.userId ?? viewer?.sessionId,
    operation: name?.slice(0, LONGEST_NAME),
    milliseconds: Math.round(milliseconds),
    codes: codes.length === 0 ? undefined : codes,
  }, 'operation');
}

/** `ok`, `user_error` for a refusal, or the code of the first error; all of them few. */
function outcomeOf(codes: readonly unknown[], isRefused: boolean): string {
  const [code] = codes;
  if (code !== undefined) return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
  return isRefused ? 'user_error' : 'ok';
}

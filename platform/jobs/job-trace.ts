import { tracing } from '../telemetry/index.ts';

/** Where a waiting job keeps which trace it belongs to; no payload has such a field of its own. */
const KEY = 'aaryaTraceparent';

/** A payload as it is stored: with the trace of what published the job, when there is one. */
export function withTrace(payload: object): object {
  const traceparent = tracing()?.current()?.traceparent;
  return traceparent === undefined ? payload : { ...payload, [KEY]: traceparent };
}

/** What was stored, taken apart again. Any process may run the job, also one that traces nothing. */
export function takeTrace(stored: unknown): { payload: object; traceparent: string | undefined } {
  if (typeof stored !== 'object' || stored === null) return { payload: {}, traceparent: undefined };
  if (!(KEY in stored)) return { payload: stored, traceparent: undefined };
  const { [KEY]: traceparent, ...payload } = stored;
  return { payload, traceparent: typeof traceparent === 'string' ? traceparent : undefined };
}

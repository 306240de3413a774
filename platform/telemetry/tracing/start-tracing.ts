import type { Config } from '../../config/index.ts';
import type { Log } from '../log.ts';
import { setTracing } from './tracing.ts';

/**
 * Starts tracing when OTEL_EXPORTER_OTLP_ENDPOINT is set, before what it traces is made. What it returns sends the rest and ends it, in
 * at most two seconds. OpenTelemetry is only loaded here, because a process that does not use it should not pay for it.
 */
export async function startTracing({ tracing }: Config, log: Log): Promise<() => Promise<void>> {
  if (tracing === null) return async () => undefined;
  const { openTelemetry } = await import('./open-telemetry.ts');
  const opened = openTelemetry(tracing, log);
  setTracing(opened.tracing);
  return async () => {
    setTracing(null);
    await opened.close();
  };
}

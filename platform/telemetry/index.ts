export { createLog } from './log.ts';
export type { Log, LogOptions } from './log.ts';
export { metrics, registry } from './metrics.ts';
export { startMetricsServer } from './metrics-server.ts';
export type { MetricsServer } from './metrics-server.ts';
export { operationLabel, setKnownOperations } from './operation-label.ts';
export { redact } from './redact.ts';

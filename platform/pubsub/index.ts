export { openSignals } from './signals.ts';
export type { Signals } from './signals.ts';

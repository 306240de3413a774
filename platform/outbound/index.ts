export { createCircuit } from './circuit.ts';
export { createOutbound, outbound } from './outbound.ts';
export type { CallOptions, Outbound } from './outbound.ts';
export { RefusedError } from './refused-error.ts';
export { UnavailableError } from './unavailable-error.ts';

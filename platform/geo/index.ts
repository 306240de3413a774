export { INDIAN_STATES, isStateCode, stateName, toStateCode } from './indian-states.ts';
export type { StateCode } from './indian-states.ts';

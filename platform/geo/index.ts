export { exampleGstin, GST_STATE_NUMBERS, isGstin } from './gstin.ts';
export { INDIAN_STATES, isStateCode, stateName, toStateCode } from './indian-states.ts';
export { stateOfPincode } from './pincode-state.ts';
export type { StateCode } from './indian-states.ts';

export { formatRupees } from './format.ts';
export { isPaise, toPaise } from './paise.ts';
export type { Paise } from './paise.ts';
export { roundHalfUp } from './round-half-up.ts';
export { splitByLargestRemainder } from './split.ts';
export { sumPaise } from './sum.ts';

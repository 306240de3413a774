/** The returns' face: what other domains may use. */
export { linesByReturn, returnById, returnsByOrder } from './loaders.ts';
export type { ReturnLineRow, ReturnRow } from './rows.ts';

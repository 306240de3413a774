export { inBatches } from './in-batches.ts';
export { holdPersonalData, personalData } from './personal-data.ts';
export type { ExportSection, PersonalData } from './personal-data.ts';

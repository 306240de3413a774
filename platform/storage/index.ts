export type { Storage } from './storage.ts';
export { storageOf } from './storage-of.ts';

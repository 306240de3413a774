/** The search's face, for the wiring and the commands: no domain stands above it. */
export { followProducts } from './events.ts';
export { rebuildIndexes } from './domain/documents/rebuild-indexes.ts';

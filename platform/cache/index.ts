export { BoundedMemory } from './bounded-memory.ts';
export type { CacheKind, Computed, Found } from './cache-kind.ts';
export { cached } from './cached.ts';
export { defineCache, readChanges } from './define-cache.ts';
export { dependsOn } from './depends-on.ts';
export { keys, redisKeys, topics } from './keys.ts';
export { pruneChanges } from './prune-changes.ts';

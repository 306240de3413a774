import type { Context } from '../context/context.ts';
import type { Database } from '../database/database.ts';
import type { CacheKind } from './cache-kind.ts';
import { Cache } from './cache.ts';
import { ChangeLog } from './change-log.ts';
import { changeSource, type ChangeSource } from './change-source.ts';
import { redisStore } from './redis-store.ts';
import { noStore } from './shared-store.ts';

type Parts = { readonly source: ChangeSource; readonly log: ChangeLog; readonly identity: () => Promise<string> };

/** All caches of a process on one database read its changes together. */
const parts = new WeakMap<Database, Parts>();

/**
 * Declares a cache; what comes back is that cache on a platform, one for each of its processes. In Redis the instances share the
 * values and the right to compute them; without it each process has its own, as new as any.
 */
export function defineCache<Value>(kind: CacheKind<Value>): (platform: Pick<Context, 'database' | 'redis'>) => Cache<Value> {
  const made = new WeakMap<Database, Cache<Value>>();
  return function cacheOn({ database, redis }) {
    const known = made.get(database);
    if (known !== undefined) return known;
    const { log, identity } = partsOf(database);
    const cache = new Cache(kind, { log, store: redis === null ? noStore : redisStore(redis, kind.name, identity) });
    made.set(database, cache);
    return cache;
  };
}

/** Has a process begin to read the changes, so that its first reader need not wait for it. */
export async function readChanges({ database }: Pick<Context, 'database'>): Promise<void> {
  await partsOf(database).log.catchUp();
}

function partsOf(database: Database): Parts {
  const known = parts.get(database);
  if (known !== undefined) return known;
  const source = changeSource(database.reader);
  let identity: Promise<string> | null = null;
  const created: Parts = {
    source,
    log: new ChangeLog(source),
    identity: () => (identity ??= source.identity().catch((error: unknown) => {
      identity = null;
      throw error;
    })),
  };
  parts.set(database, created);
  return created;
}

import type { Context } from '../context/context.ts';
import type { Cache } from './cache.ts';
import { dependsOn } from './depends-on.ts';

/**
 * A value out of a cache of a domain's own. It is computed as nobody, with nothing of what this request has read before: it is for
 * everybody, and must not be older than the position that it is dated with.
 */
export async function cached<Value>(
  context: Context, at: { cache: (context: Context) => Cache<Value>; key: string }, compute: (context: Context) => Promise<Value>,
): Promise<Value> {
  const found = await at.cache(context).read(at.key, async () => {
    const topics = new Set<string>();
    const value = await compute({ ...context, viewer: null, loaders: new Map(), topics });
    return { value, topics, keep: true };
  });
  dependsOn(context, ...found.topics);
  return found.value;
}

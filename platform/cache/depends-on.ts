import type { Context } from '../context/context.ts';

/** Says that what is answered depends on topics (`topics` of keys.ts). Whoever reads rows whose changes are noted says so, beside the statement. */
export function dependsOn(context: Context, ...topics: readonly string[]): void {
  for (const topic of topics) context.topics.add(topic);
}

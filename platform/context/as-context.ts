import type { Context } from './context.ts';

/** A context again, where a library between us and ourselves knows it as any object only. Throws for anything else: a defect. */
export function asContext(value: object): Context {
  if (!isContext(value)) throw new TypeError('A request came here without its context.');
  return value;
}

function isContext(value: object): value is Context {
  return 'loaders' in value && value.loaders instanceof Map && 'reader' in value && 'cookies' in value;
}

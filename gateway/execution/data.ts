/** An object of an answer. */
export type Data = Record<string, unknown>;

/** True for an object of an answer: not null, no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts what one fetch found of an object to what was known of it; objects and lists of equal length are joined inside. */
export function mergeData(target: Data, found: Data): void {
  for (const key of Object.keys(found)) {
    const value = found[key];
    if (value === undefined) continue;
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (known === value) continue;
    if (isData(known) && isData(value)) mergeData(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) mergeItems(known, value);
    else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  }
}

function mergeItems(known: unknown[], found: readonly unknown[]): void {
  found.forEach((value, index) => {
    const item = known[index];
    if (isData(item) && isData(value)) mergeData(item, value);
    else if (Array.isArray(item) && Array.isArray(value) && item.length === value.length) mergeItems(item, value);
    else known[index] = value;
  });
}

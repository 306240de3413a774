import DataLoader from 'dataloader';
import type { Context } from '../context/context.ts';

type Batch<Key, Value> = (keys: readonly Key[], context: Context) => Promise<ReadonlyMap<Key, Value>>;

/** How things of one kind are found by key, many at a time. Keys are strings, or the arguments of a field as one string. */
export type LoaderDefinition<Key, Value> = { readonly batch: Batch<Key, Value>; readonly absent: (key: Key) => Value };

/** Declares a loader: one statement for all keys of a request's tick. What the batch does not find is null. */
export function defineLoader<Value>(batch: Batch<string, Value | null>): LoaderDefinition<string, Value | null> {
  return { batch, absent: () => null };
}

/** A loader of lists: what the batch does not find is empty. */
export function defineListLoader<Value>(batch: Batch<string, readonly Value[]>): LoaderDefinition<string, readonly Value[]> {
  return { batch, absent: () => [] };
}

/** The request's own DataLoader for a definition; it remembers what it loaded until the request ends. */
export function loader<Value>(context: Context, definition: LoaderDefinition<string, Value>): DataLoader<string, Value> {
  const existing = context.loaders.get(definition);
  if (isLoaderOf(existing, definition)) return existing;
  const created = new DataLoader<string, Value>(async (keys) => {
    const found = await definition.batch(keys, context);
    return keys.map((key) => found.get(key) ?? definition.absent(key));
  });
  context.loaders.set(definition, created);
  return created;
}

// The map holds under a definition only what `loader` made for it.
function isLoaderOf<Value>(value: unknown, _definition: LoaderDefinition<string, Value>): value is DataLoader<string, Value> {
  return value instanceof DataLoader;
}

/** Rows by a key of theirs. */
export function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Rows in groups by a key of theirs, in the order in which they came. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, keyOf);
}

/** The things with these keys that there are, in the order of the keys. */
export async function loadFound<Value>(context: Context, definition: LoaderDefinition<string, Value | null>, keys: readonly string[]): Promise<Value[]> {
  const dataLoader = loader(context, definition);
  const found = await Promise.all(keys.map((key) => dataLoader.load(key)));
  return found.filter((value): value is Awaited<Value> & Value => value !== null);
}

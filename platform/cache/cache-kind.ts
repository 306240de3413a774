/** What a kind of value is. */
export type CacheKind<Value> = {
  /** Its name in the metrics and in the store. */
  readonly name: string;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value;
  /** Milliseconds after which a value is computed anew behind its readers, changed or not. */
  readonly refreshAfter: number;
  /** Characters of values kept in this process. */
  readonly memory: number;
};

/** What a computation found, and the topics that it read. With `keep: false` it is for its asker alone. */
export type Computed<Value> = { readonly value: Value; readonly topics: ReadonlySet<string>; readonly keep: boolean };
export type Compute<Value> = () => Promise<Computed<Value>>;

/** `hit`, `stale`: it was there, the latter to be computed anew behind the reader. `fill`: computed for this reader. `wait`: for another one. */
export type Found<Value> = { readonly value: Value; readonly topics: Iterable<string>; readonly outcome: 'hit' | 'stale' | 'fill' | 'wait' };

/** Things by id, in the order in which they came, and by a group of their own. */
export type Shelf<T extends { readonly id: string }> = {
  readonly get: (id: string) => T | undefined;
  readonly all: () => readonly T[];
  readonly group: (key: string) => readonly T[];
  /** Adds a thing, or puts its new state in the old one's place. A thing stays in its group. */
  readonly put: (value: T) => void;
};

/** An empty shelf; `keep` is told of everything that is put. */
export function openShelf<T extends { readonly id: string }>(groupOf: (value: T) => string, keep: (value: T) => void): Shelf<T> {
  const values = new Map<string, T>();
  const groups = new Map<string, string[]>();
  return {
    get: (id) => values.get(id),
    all: () => [...values.values()],
    group: (key) => (groups.get(key) ?? []).flatMap((id) => values.get(id) ?? []),
    put(value) {
      if (!values.has(value.id)) {
        const key = groupOf(value);
        groups.set(key, [...(groups.get(key) ?? []), value.id]);
      }
      values.set(value.id, value);
      keep(value);
    },
  };
}

type Entry<Value> = { readonly value: Value; readonly weight: number; isUsed: boolean };

/** Remembers entries up to a total weight. The oldest go first; one that was used meanwhile counts as new once more. */
export class BoundedMemory<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #maxWeight: number;
  #weight = 0;

  constructor(maxWeight: number) {
    this.#maxWeight = maxWeight;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The value under the key; undefined when there is none. Costs one look-up: to note the use is left to whoever has to make room. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    entry.isUsed = true;
    return entry.value;
  }

  /** Keeps a value of the given weight; one that is heavier than the whole memory is not kept. */
  set(key: string, value: Value, weight: number): void {
    this.#forget(key);
    if (weight > this.#maxWeight) return;
    this.#entries.set(key, { value, weight, isUsed: false });
    this.#weight += weight;
    // What is put at the end again is met again, and then as unused: this ends.
    for (const [oldest, entry] of this.#entries) {
      if (this.#weight <= this.#maxWeight) break;
      this.#entries.delete(oldest);
      if (entry.isUsed) this.#entries.set(oldest, { ...entry, isUsed: false });
      else this.#weight -= entry.weight;
    }
  }

  #forget(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }
}

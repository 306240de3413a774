/** More ids than this are not kept for one subscriber that does not keep up. */
const MOST = 1_000;

export type Taken = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'missed' | 'closed' };

/** Ids of events that one subscriber was not told of yet, each once. When it falls too far behind they come to one "missed". */
export class EventQueue {
  readonly #ids = new Set<string>();
  #missed = false;
  #closed = false;
  #wake: (() => void) | null = null;

  /** An event; null: some may have been missed. */
  push(id: string | null): void {
    if (id === null || this.#ids.size >= MOST) this.#missed = true;
    else this.#ids.add(id);
    this.#wake?.();
  }

  /** Nothing is given out any more. */
  close(): void {
    this.#closed = true;
    this.#wake?.();
  }

  /** The next event, as soon as there is one. For one taker. */
  async take(): Promise<Taken> {
    while (!this.#closed && !this.#missed && this.#ids.size === 0) {
      await new Promise<void>((resolve) => { this.#wake = resolve; });
    }
    this.#wake = null;
    if (this.#closed) return { kind: 'closed' };
    if (this.#missed) {
      this.#missed = false;
      return { kind: 'missed' };
    }
    const [id = ''] = this.#ids;
    this.#ids.delete(id);
    return { kind: 'id', id };
  }
}

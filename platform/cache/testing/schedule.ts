/** Decides who goes on next: whatever runs in it stops at each pause until it is drawn. The same seed draws the same order. */
export class Schedule {
  #state: number;
  readonly #paused: (() => void)[] = [];

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761;
  }

  pause(): Promise<void> {
    return new Promise((resolve) => { this.#paused.push(resolve); });
  }

  /** Some pauses: whoever waits so begins anywhere in the history. */
  async delay(most: number): Promise<void> {
    for (let left = Math.floor(this.#draw() * most); left > 0; left -= 1) await this.pause();
  }

  chance(share: number): boolean {
    return this.#draw() < share;
  }

  /** Lets one after the other go on, until nobody is left. */
  async run(): Promise<void> {
    for (;;) {
      await settled();
      const next = this.#paused.splice(Math.floor(this.#draw() * this.#paused.length), 1)[0];
      if (next === undefined) return;
      next();
    }
  }

  /** Mulberry32. */
  #draw(): number {
    this.#state = (this.#state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** Resolves when everything that need not be drawn has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}

/** Milliseconds that anybody waits while the line stands: who would wait longer is better told at once. */
const PATIENCE = 500;
/** Milliseconds: a line that was empty so recently is a burst, and a burst is served. */
const BURST = 1000;
const LONGEST_BURST = 600;
/** So many may wait however slow it goes: a hundred buyers who want the same piece are all served, if not fast. */
const SHORTEST = 128;
/** Milliseconds over which it is counted how fast the line moves. */
const WINDOW = 250;

/** Who has a session, so perhaps a cart, waits in a line of their own. */
export type Kind = 'session' | 'stranger';

/**
 * Those who wait to be let in, in two lines that are served by turns: a crowd of strangers who look around takes half of the places at most from those
 * who came to buy, and the other way round. While it does not move fast enough nobody more may join. Times are milliseconds of any clock.
 */
export class WaitingLine<T> {
  readonly #lines: Record<Kind, T[]> = { session: [], stranger: [] };
  #turn: Kind = 'session';
  #lastEmpty = Number.NEGATIVE_INFINITY;
  #windowBegan = Number.NEGATIVE_INFINITY;
  #taken = 0;
  #perMillisecond = 0;

  get length(): number {
    return this.#lines.session.length + this.#lines.stranger.length;
  }

  /** Joins the line; false when it would be too long a wait. */
  join(kind: Kind, item: T, now: number): boolean {
    if (this.length === 0) this.#lastEmpty = now;
    this.#measure(now);
    if (this.#lines[kind].length >= this.#longest(kind, now)) return false;
    this.#lines[kind].push(item);
    return true;
  }

  /** Whose turn it is; undefined when nobody waits. */
  next(): T | undefined {
    this.#turn = other(this.#turn);
    const item = this.#lines[this.#turn].shift() ?? this.#lines[other(this.#turn)].shift();
    if (item !== undefined) this.#taken += 1;
    return item;
  }

  #longest(kind: Kind, now: number): number {
    if (now - this.#lastEmpty < BURST) return LONGEST_BURST;
    const share = this.#lines[other(kind)].length === 0 ? 1 : 0.5;
    return Math.max(SHORTEST, this.#perMillisecond * share * PATIENCE);
  }

  #measure(now: number): void {
    const passed = now - this.#windowBegan;
    if (passed < WINDOW) return;
    this.#perMillisecond = this.#taken / passed;
    this.#taken = 0;
    this.#windowBegan = now;
  }
}

function other(kind: Kind): Kind {
  return kind === 'session' ? 'stranger' : 'session';
}

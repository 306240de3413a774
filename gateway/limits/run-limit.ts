/** Requests that run at the same time, before anything is known. */
const START = 16;
/** Enough to keep the processor and the database busy at the same time. */
const LEAST = 4;
/** Milliseconds: in a turn of the event loop longer than this, who connects, asks for health or is turned away waits too long. */
const LONG_TURN = 6;
/** Who waits for a connection to the database: so few that it is not idle; so many that more who run would only wait there. */
const FEW = 2;
const MANY = 10;
const DOWN = 0.9;
const UP = 1.1;

/** How busy this process is: the length of a turn of its event loop in milliseconds, and how many wait for a connection to the database. */
export type Strain = { readonly turn: number; readonly waiting: number };

/**
 * How many requests run at the same time: no more than keep the event loop's turns short, since Node.js accepts one connection a turn and hears of everything
 * else once a turn; and no more than the database serves. When they wait for something else, as a provider that hangs, there may be ever more of them.
 */
export class RunLimit {
  readonly #most: number;
  #limit: number;

  constructor(most: number) {
    this.#most = most;
    this.#limit = Math.min(START, most);
  }

  get now(): number {
    return Math.floor(this.#limit);
  }

  /** Moves the limit a step. To be called every few milliseconds while somebody waits to be let in. */
  adjust({ turn, waiting }: Strain): void {
    if (turn > LONG_TURN || waiting > MANY) this.#limit = Math.max(Math.min(LEAST, this.#most), this.#limit * DOWN);
    else if (waiting <= FEW) this.#limit = Math.min(this.#most, Math.max(this.#limit + 1, this.#limit * UP));
  }
}

import { metrics } from '#telemetry';
import { RunLimit } from './run-limit.ts';
import { WaitingLine, type Kind } from './waiting-line.ts';

/** Milliseconds between two looks at how busy the process is, while somebody waits. */
const LOOK = 5;
/** Milliseconds of a turn of the event loop for letting in who waits. */
const LETTING_IN = 2;
/** Milliseconds after somebody was turned away. */
const STRAINED = 1000;

/** A request: who asks, what answers it, and whether nobody listens any more. Probes and webhooks are let in at once, whoever waits. */
export type Visit = { readonly asking: Kind | 'probe' | 'webhook'; readonly begin: () => void; readonly isGone: () => boolean };

/**
 * What this process has under way, and how much of it at most. Requests run as long as that keeps the process responsive, then others wait for a moment,
 * and beyond that they are turned away, so that those who are let in are answered in time however many come.
 */
export class Load {
  readonly #maximum: number;
  readonly #waitingForDatabase: () => number;
  readonly #limit: RunLimit;
  readonly #line = new WaitingLine<Visit>();
  readonly #running = new Set<Visit>();
  #requests = 0;
  #operations = 0;
  #lastRefusal = Number.NEGATIVE_INFINITY;
  #isLooking = false;

  /** `maximum` bounds everything but probes; `waitingForDatabase` is how many wait for a connection now. */
  constructor(maximum: number, waitingForDatabase: () => number) {
    this.#maximum = maximum;
    this.#waitingForDatabase = waitingForDatabase;
    this.#limit = new RunLimit(maximum);
  }

  /** Begins a request, now or in a moment; false when there is no room for it. Otherwise `leave` follows. */
  enter(visit: Visit): boolean {
    if (!this.#takes(visit)) {
      this.#lastRefusal = performance.now();
      return false;
    }
    this.#requests += 1;
    metrics.requestsUnderWay.set(this.#requests);
    return true;
  }

  /** The connection has the whole answer, or is gone. */
  leave(visit: Visit): void {
    this.#requests -= 1;
    metrics.requestsUnderWay.set(this.#requests);
    if (this.#running.delete(visit) && this.#line.length > 0) setImmediate(() => this.#letIn());
  }

  /** Does an operation, which goes on when its connection is gone, and counts until it is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#operations += 1;
    try {
      return await work();
    } finally {
      this.#operations -= 1;
    }
  }

  /** Whether people are turned away, so that it is time to do without what a page does not need. */
  get isStrained(): boolean {
    return performance.now() - this.#lastRefusal < STRAINED || this.#operations > this.#maximum / 2;
  }

  #takes(visit: Visit): boolean {
    const { asking } = visit;
    if (asking !== 'probe' && Math.max(this.#requests, this.#operations) >= this.#maximum) return false;
    if (asking === 'probe' || asking === 'webhook') visit.begin();
    else if (this.#line.length === 0 && this.#hasRoom()) this.#run(visit);
    else if (this.#line.join(asking, visit, performance.now())) this.#look();
    else return false;
    return true;
  }

  #hasRoom(): boolean {
    return Math.max(this.#running.size, this.#operations) < this.#limit.now;
  }

  #run(visit: Visit): void {
    this.#running.add(visit);
    visit.begin();
  }

  /** Not all at once, so that the turn of the event loop stays short. */
  #letIn(): void {
    const until = performance.now() + LETTING_IN;
    while (this.#hasRoom() && performance.now() < until) {
      const visit = this.#line.next();
      if (visit === undefined) return;
      if (!visit.isGone()) this.#run(visit);
    }
  }

  /** Looks every few milliseconds how long a whole turn of the event loop is, until nobody waits. */
  #look(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    setTimeout(() => setImmediate(() => {
      const began = performance.now();
      setImmediate(() => {
        this.#isLooking = false;
        this.#limit.adjust({ turn: performance.now() - began, waiting: this.#waitingForDatabase() });
        metrics.requestsAtOnce.set(this.#limit.now);
        metrics.requestsWaiting.set(this.#line.length);
        this.#letIn();
        if (this.#line.length > 0) this.#look();
      });
    }), LOOK);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../load.ts';
import { PlainConnection, type PlainAnswer } from './plain-connection.ts';

/** A crowd that comes whether or not it is served: so many visitors a second, for so many seconds. */
export type Crowd = { readonly port: number; readonly requests: readonly Buffer[]; readonly perSecond: number; readonly seconds: number };

/** What became of a crowd; times in milliseconds since a visitor came. */
export type Outcome = {
  readonly sent: number;
  /** Answered with 200 within a second, and later. */
  readonly inTime: number;
  readonly late: number;
  /** Refused with 429 or 503, and those of them that did not say when to come back. */
  readonly refused: number;
  readonly withoutRetryAfter: number;
  /** Any other answer, or none. */
  readonly lost: number;
  readonly answered: Times;
  readonly refusal: Times;
};

export type Times = { readonly p50: number; readonly p99: number };

const IN_TIME = 1000;
/** Open before anybody comes, as a load balancer keeps them. */
const CONNECTIONS = 500;
const AT_ONCE = 10;
const TICK = 2;
const PATIENCE = 10_000;

/** Sends a crowd, each visitor on a connection that is free; one who finds none waits, which counts as waiting for the answer. */
export async function send(crowd: Crowd): Promise<Outcome> {
  const free = await openConnections(crowd.port);
  const waiting: number[] = [];
  const answered: number[] = [];
  const refusal: number[] = [];
  const count = { sent: 0, underWay: 0, lost: 0, withoutRetryAfter: 0 };

  function serve(came: number): void {
    const connection = free.pop();
    if (connection === undefined) {
      waiting.push(came);
      return;
    }
    count.underWay += 1;
    connection.send(request(count.sent++), (answer) => {
      count.underWay -= 1;
      note(answer, performance.now() - came);
      free.push(connection.isOpen ? connection : new PlainConnection(crowd.port));
      const next = waiting.shift();
      if (next !== undefined) serve(next);
    });
  }
  function request(index: number): Buffer {
    return crowd.requests[index % crowd.requests.length] ?? Buffer.alloc(0);
  }
  function note(answer: PlainAnswer | null, took: number): void {
    if (answer?.status === 200) answered.push(took);
    else if (answer?.status === 429 || answer?.status === 503) {
      refusal.push(took);
      if (!answer.hasRetryAfter) count.withoutRetryAfter += 1;
    } else count.lost += 1;
  }

  const began = performance.now();
  const all = Math.round(crowd.perSecond * crowd.seconds);
  let came = 0;
  while (came < all) {
    const due = Math.min(all, Math.floor(((performance.now() - began) * crowd.perSecond) / 1000));
    for (; came < due; came += 1) serve(began + (came * 1000) / crowd.perSecond);
    await sleep(TICK);
  }
  const deadline = performance.now() + PATIENCE;
  while (count.underWay + waiting.length > 0 && performance.now() < deadline) await sleep(20);
  for (const connection of free) connection.close();
  const inTime = answered.filter((took) => took <= IN_TIME).length;
  return {
    sent: all, inTime, late: answered.length - inTime, refused: refusal.length, withoutRetryAfter: count.withoutRetryAfter,
    lost: all - answered.length - refusal.length, answered: timesOf(answered), refusal: timesOf(refusal),
  };
}

async function openConnections(port: number): Promise<PlainConnection[]> {
  const connections: PlainConnection[] = [];
  while (connections.length < CONNECTIONS) {
    const some = Array.from({ length: AT_ONCE }, () => new PlainConnection(port));
    await Promise.all(some.map((connection) => connection.whenOpen));
    connections.push(...some);
  }
  return connections;
}

function timesOf(durations: number[]): Times {
  durations.sort((a, b) => a - b);
  return { p50: percentile(durations, 0.5), p99: percentile(durations, 0.99) };
}

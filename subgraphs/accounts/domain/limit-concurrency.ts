import { graphError } from '#graph';

/**
 * Lets at most `atOnce` pieces of work run at the same time and at most `waiting` wait their turn, in the order in which
 * they came. Throws SERVICE_UNAVAILABLE beyond that: who comes then would wait too long for an answer.
 */
export function limitConcurrency(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];

  return async function runLimited(work) {
    if (running < atOnce) running += 1;
    else await turn();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };

  /** Resolves when somebody who is done hands over their place. */
  function turn(): Promise<void> {
    if (queue.length >= waiting) throw graphError('SERVICE_UNAVAILABLE', 'Too many people are signing in. Try again in a moment.');
    return new Promise((resolve) => { queue.push(resolve); });
  }
}

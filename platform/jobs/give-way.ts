import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after a visitor's request for which work that can wait gives way. */
const VISIT = 250;
/** Milliseconds: a piece of work that takes longer waits for others, and costs this process no more. */
const LONGEST_REST = 50;
/** How much the newest duration counts for the usual one. */
const WEIGHT = 0.1;

let lastVisit = Number.NEGATIVE_INFINITY;
let nextStart = 0;
let usual = 10;

/** Somebody waits for an answer of this process. */
export function noteVisit(): void {
  lastVisit = performance.now();
}

/**
 * Does a piece of work that can wait. While visitors ask this process, such pieces begin one by one, as far apart as one usually takes,
 * so that however many there are, visitors have most of the process for themselves.
 */
export async function giveWay<T>(work: () => Promise<T>): Promise<T> {
  await rest();
  const began = performance.now();
  try {
    return await work();
  } finally {
    usual += WEIGHT * (Math.min(performance.now() - began, LONGEST_REST) - usual);
  }
}

async function rest(): Promise<void> {
  const now = performance.now();
  if (now - lastVisit > VISIT) return;
  const start = Math.max(now, nextStart);
  nextStart = start + usual;
  if (start > now) await sleep(start - now);
}

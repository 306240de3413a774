import type { Notice } from '../facts.ts';
import type { Webhooks } from './webhooks.ts';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 5 * 60 * 1000;
const GIVES_UP_AFTER = 24 * 60 * 60; // seconds, as Razorpay does

/** How webhooks are carried out when nobody asks for them one by one. Faults: copies, delays that reorder them, drops. */
export type Habits = { readonly copies?: number; readonly delayMs?: (notice: Notice) => number; readonly drops?: (notice: Notice) => boolean };

export type Courier = { readonly carry: (notice: Notice) => void; readonly stop: () => void };

/** Sends webhooks by itself: each at once, then again with pauses that double until somebody takes it or a day has passed. */
export function createCourier(webhooks: Webhooks, now: () => number, habits: () => Habits): Courier {
  const timers = new Set<NodeJS.Timeout>();

  function later(milliseconds: number, act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void act();
    }, milliseconds).unref();
    timers.add(timer);
  }

  async function attempt(notice: Notice, count: number): Promise<void> {
    const { copies = 1 } = habits();
    const statuses = await Promise.all(Array.from({ length: copies }, () => webhooks.send(notice)));
    const isTaken = statuses.some((status) => status !== null && status >= 200 && status < 300);
    if (isTaken || now() - notice.createdAt > GIVES_UP_AFTER) return;
    later(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** count), () => attempt(notice, count + 1));
  }

  return {
    carry(notice) {
      const { drops, delayMs } = habits();
      if (drops?.(notice) !== true) later(delayMs?.(notice) ?? 0, () => attempt(notice, 0));
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

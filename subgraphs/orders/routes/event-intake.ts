import type { Context } from '#context';
import { unitOfWork } from '#database';
import { giveWay } from '#jobs';
import { storeEvents, type EventToStore } from '#payments';
import { processPaymentEvent } from '../jobs/process-payment-event.ts';

/** How many events are kept in one transaction at most. */
const BATCH = 50;

/** Keeps an event; true when it is the first of its kind. Resolves after the commit. */
export type EventIntake = (event: EventToStore) => Promise<boolean>;

type Waiting = { readonly event: EventToStore; readonly resolve: (isNew: boolean) => void; readonly reject: (error: unknown) => void };

/**
 * Keeps events of providers together with those that come meanwhile: a burst of hundreds costs a few transactions, and those who look
 * at products hardly notice it. One that cannot be kept does not keep the others out.
 */
export function createEventIntake(context: Context): EventIntake {
  const waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) await giveWay(() => keep(waiting.splice(0, BATCH)));
    running = false;
  }

  async function keep(batch: readonly Waiting[]): Promise<void> {
    try {
      const isNew = await store(batch.map(({ event }) => event));
      for (const [index, each] of batch.entries()) each.resolve(isNew[index] === true);
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) only.reject(error);
      else for (const each of batch) await keep([each]);
    }
  }

  function store(events: readonly EventToStore[]): Promise<boolean[]> {
    return unitOfWork(context, async (unit) => {
      const ids = await storeEvents(unit, events);
      for (const eventId of ids) if (eventId !== null) unit.publish(processPaymentEvent, { eventId });
      return ids.map((id) => id !== null);
    });
  }

  return (event) => new Promise((resolve, reject) => {
    waiting.push({ event, resolve, reject });
    // Those that have arrived by now are read first.
    if (!running) setImmediate(() => { if (!running) void drain(); });
  });
}

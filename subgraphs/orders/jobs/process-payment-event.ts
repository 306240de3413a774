import { defineJob } from '#jobs';
import { processEvent } from '../domain/process-event.ts';

/** Takes in an event that a payment provider sent and that was kept. Idempotent: what is known changes nothing. */
export const processPaymentEvent = defineJob<{ eventId: string }>({
  name: 'orders.processPaymentEvent',
  run: ({ eventId }, context) => processEvent(context, eventId),
});

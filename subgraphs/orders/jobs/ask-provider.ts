import { defineJob } from '#jobs';
import { askProvider as ask } from '../domain/ask-provider.ts';

/** Asks a provider how far a payment has come, because what it said before could not be made certain. */
export const askProvider = defineJob<{ paymentId: string }>({
  name: 'orders.askProvider',
  run: ({ paymentId }, context) => ask(context, paymentId),
});

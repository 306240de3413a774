import { defineJob } from '#jobs';
import { compareWithProviders as compare } from '../domain/compare-with-providers.ts';

/** Every night (03:30 in India): compares the day before with the providers' books. */
export const compareWithProviders = defineJob({
  name: 'orders.compareWithProviders',
  cron: '0 22 * * *',
  run: (_payload, context) => compare(context),
});

import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { countWords as count } from '../domain/documents/count-words.ts';

/** Every hour: counts in how many products each word stands. */
export const countWords = defineJob({
  name: 'search.countWords',
  cron: '23 * * * *',
  run: (_payload, context) => unitOfWork(context, count),
});

import { defineCache } from '#cache';
import { answerOf, type Answer } from './answer.ts';

/** The answers to shared operations, for everybody. */
export const keptAnswers = defineCache<Answer>({
  name: 'answer',
  write: ({ body }) => body.toString(),
  read: answerOf,
  refreshAfter: 60_000,
  memory: 32_000_000,
});

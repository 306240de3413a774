import { defineJob } from '#jobs';
import { pruneEndedSessions, pruneUsedTokens } from '../domain/prune-sessions.ts';

/** Forgets, every night, sessions that ended a month ago, guests' carts with them, and refresh tokens that were used up a week ago. */
export const pruneSessions = defineJob<object>({
  name: 'accounts.pruneSessions',
  cron: '50 20 * * *',
  async run(_payload, context) {
    await pruneUsedTokens(context);
    await pruneEndedSessions(context);
  },
});

import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { z } from 'zod';
import { forgetCookies } from '../domain/answer-session.ts';
import { revokeSession, signOutEverywhere } from '../domain/revoke-sessions.ts';

export const signOut = mutation({
  input: z.object({ allSessions: z.boolean().nullish() }),
  async resolve({ allSessions }, context) {
    const { viewer } = context;
    forgetCookies(context);
    if (viewer === null) return {};
    await unitOfWork(context, async (unit) => {
      await revokeSession(unit, viewer.sessionId, 'SIGNED_OUT');
      if (allSessions === true && viewer.userId !== null) await signOutEverywhere(unit, viewer.userId);
    });
    return {};
  },
});

import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { forgetCookies } from '../domain/answer-session.ts';
import { ownUserId } from '../domain/own-user-id.ts';
import { revokeOwnSession } from '../domain/revoke-sessions.ts';

export const sessionRevoke = mutation({
  input: z.object({ id: input.id() }),
  async resolve({ id }, context) {
    const userId = ownUserId(context);
    await unitOfWork(context, (unit) => revokeOwnSession(unit, userId, id));
    if (id === context.viewer?.sessionId) forgetCookies(context);
    return {};
  },
});

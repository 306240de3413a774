import { mutation, UserError } from '#graph';
import { z } from 'zod';
import type { Context } from '#context';
import { answerSession, forgetCookies } from '../domain/answer-session.ts';
import { refreshSession, sessionExpired } from '../domain/refresh-session.ts';
import type { Entered } from '../domain/sign-up.ts';

export const sessionRefresh = mutation({
  input: z.object({ refreshToken: z.string().nullish() }),
  async resolve(input, context) {
    if (input.refreshToken != null) return { session: await answerSession(context, await refreshSession(context, input.refreshToken), 'BEARER') };
    return { session: await answerSession(context, await refreshFromCookie(context), 'COOKIE') };
  },
});

/** A browser whose session has ended has to forget it, or every further request would be UNAUTHENTICATED. */
async function refreshFromCookie(context: Context): Promise<Entered> {
  try {
    if (context.request.refreshToken === null) throw sessionExpired();
    return await refreshSession(context, context.request.refreshToken);
  } catch (error) {
    if (error instanceof UserError) forgetCookies(context);
    throw error;
  }
}

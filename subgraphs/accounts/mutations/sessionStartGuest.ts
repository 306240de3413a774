import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { z } from 'zod';
import { transport } from '../domain/account-input.ts';
import { answerSession, GUEST } from '../domain/answer-session.ts';
import { startSession } from '../domain/start-session.ts';

export const sessionStartGuest = mutation({
  input: z.object({ transport: transport() }),
  async resolve(input, context) {
    const session = await unitOfWork(context, (unit) => startSession(unit, null));
    return { session: await answerSession(context, { ...session, viewer: GUEST }, input.transport) };
  },
});

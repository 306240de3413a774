import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { z } from 'zod';
import { ownUserId } from '../domain/own-user-id.ts';
import { verifyEmail } from '../domain/verify-email.ts';

export const emailVerify = mutation({
  input: z.object({ token: z.string() }),
  async resolve({ token }, context) {
    const userId = ownUserId(context);
    await unitOfWork(context, (unit) => verifyEmail(unit, userId, token));
    return {};
  },
});

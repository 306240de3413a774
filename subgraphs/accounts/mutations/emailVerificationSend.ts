import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { ownUserId } from '../domain/own-user-id.ts';
import { sendVerification } from '../domain/verify-email.ts';

export const emailVerificationSend = mutation({
  input: z.object({ email: input.email() }),
  async resolve({ email }, context) {
    const userId = ownUserId(context);
    await unitOfWork(context, (unit) => sendVerification(unit, { userId, email }));
    return {};
  },
});

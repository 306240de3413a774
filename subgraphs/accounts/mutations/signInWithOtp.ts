import { mutation } from '#graph';
import { z } from 'zod';
import { transport } from '../domain/account-input.ts';
import { answerSession } from '../domain/answer-session.ts';
import { otpTarget } from '../domain/otp-target.ts';
import { signInWithCode } from '../domain/sign-in-with-code.ts';

export const signInWithOtp = mutation({
  input: z.object({ target: otpTarget(), code: z.string(), transport: transport() }),
  async resolve(input, context) {
    const entered = await signInWithCode(context, input);
    return { session: await answerSession(context, entered, input.transport) };
  },
});

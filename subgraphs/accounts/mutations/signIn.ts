import { mutation } from '#graph';
import { z } from 'zod';
import { transport } from '../domain/account-input.ts';
import { answerSession } from '../domain/answer-session.ts';
import { signInUser } from '../domain/sign-in.ts';

export const signIn = mutation({
  // The form of what was typed is not checked: whatever no account has is refused like a wrong password.
  input: z.object({ email: z.string(), password: z.string(), transport: transport() }),
  async resolve(input, context) {
    const entered = await signInUser(context, input);
    return { session: await answerSession(context, entered, input.transport) };
  },
});

import { input, mutation } from '#graph';
import { z } from 'zod';
import { newPassword, phone, transport } from '../domain/account-input.ts';
import { answerSession } from '../domain/answer-session.ts';
import { signUpCustomer } from '../domain/sign-up.ts';

export const signUp = mutation({
  input: z.object({
    email: input.email(),
    password: newPassword(),
    name: input.line(120),
    phone: input.optional(phone()),
    transport: transport(),
  }),
  async resolve({ transport, ...customer }, context) {
    const entered = await signUpCustomer(context, customer);
    return { session: await answerSession(context, entered, transport) };
  },
});

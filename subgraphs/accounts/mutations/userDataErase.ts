import { input, mutation } from '#graph';
import { z } from 'zod';
import { forgetCookies } from '../domain/answer-session.ts';
import { eraseUser, type ErasureProof } from '../domain/erase-user.ts';
import { ownUserId } from '../domain/own-user-id.ts';

export const userDataErase = mutation({
  input: z.object({ password: input.optional(z.string()), code: input.optional(z.string()) }).transform(({ password, code }, check): ErasureProof => {
    if (password !== null && code === null) return { password };
    if (code !== null && password === null) return { code };
    check.addIssue({ code: 'custom', message: 'Give your password, or a code that was sent to you.' });
    return z.NEVER;
  }),
  async resolve(proof, context) {
    await eraseUser(context, ownUserId(context), proof);
    forgetCookies(context);
    return {};
  },
});

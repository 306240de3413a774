import { mutation } from '#graph';
import { z } from 'zod';
import { newPassword } from '../domain/account-input.ts';
import { changePassword } from '../domain/change-password.ts';
import { ownUserId } from '../domain/own-user-id.ts';

export const passwordChange = mutation({
  input: z.object({ currentPassword: z.string(), newPassword: newPassword() }),
  async resolve(input, context) {
    await changePassword(context, ownUserId(context), input);
    return {};
  },
});

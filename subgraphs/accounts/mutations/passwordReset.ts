import { mutation } from '#graph';
import { z } from 'zod';
import { newPassword } from '../domain/account-input.ts';
import { otpTarget } from '../domain/otp-target.ts';
import { resetPassword } from '../domain/reset-password.ts';

export const passwordReset = mutation({
  input: z.object({ target: otpTarget(), code: z.string(), newPassword: newPassword() }),
  async resolve(input, context) {
    await resetPassword(context, input);
    return {};
  },
});

import { mutation } from '#graph';
import { z } from 'zod';
import { otpTarget } from '../domain/otp-target.ts';
import { requestOneTimePassword } from '../domain/request-one-time-password.ts';

export const otpRequest = mutation({
  input: z.object({ target: otpTarget(), purpose: z.enum(['SIGN_IN', 'PASSWORD_RESET', 'DATA_ERASURE']) }),
  async resolve(input, context) {
    return { retryAfterSeconds: await requestOneTimePassword(context, input) };
  },
});

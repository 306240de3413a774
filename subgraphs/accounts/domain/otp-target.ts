import { input } from '#graph';
import type { Channel } from '#mail';
import { z } from 'zod';
import { phone } from './account-input.ts';

/** Where a one-time password goes: an e-mail address in lower case, or a phone number as E.164. */
export type OtpTarget = { readonly channel: Channel; readonly address: string };

/** Exactly one of an e-mail address and a phone number. */
export function otpTarget() {
  return z.object({ email: input.optional(input.email()), phone: input.optional(phone()) }).transform(({ email, phone: number }, check): OtpTarget => {
    if (email !== null && number === null) return { channel: 'EMAIL', address: email };
    if (number !== null && email === null) return { channel: 'SMS', address: number };
    check.addIssue({ code: 'custom', message: 'Give an e-mail address or a phone number, and not both.' });
    return z.NEVER;
  });
}

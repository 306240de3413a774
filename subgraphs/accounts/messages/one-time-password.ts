import { composeMail, type MailText } from '#mail';
import type { OtpPurpose } from '../entities/one-time-password.ts';

const USES: Readonly<Record<OtpPurpose, string>> = { SIGN_IN: 'sign in', PASSWORD_RESET: 'set a new password', DATA_ERASURE: 'erase your account' };

/** The mail with a one-time password. The code is the only run of six digits in it, so that programs find it. */
export function oneTimePasswordMail(code: string, purpose: OtpPurpose): MailText {
  return composeMail({
    subject: `Your code to ${USES[purpose]}`,
    heading: `Your code to ${USES[purpose]}`,
    parts: [
      { code },
      'It works once, for ten minutes.',
      'Nobody from Aarya will ever ask you for it. If you did not ask for a code, do nothing: without it nobody gets in.',
    ],
  });
}

/** The same as a text message. */
export function oneTimePasswordText(code: string, purpose: OtpPurpose): string {
  return `${code} is your Aarya code to ${USES[purpose]}. It works once, for ten minutes. Do not share it with anyone.`;
}

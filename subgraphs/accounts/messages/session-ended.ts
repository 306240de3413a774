import { composeMail, type MailText } from '#mail';

/** Tells a user that one of their sessions was ended because two had its key. */
export function sessionEndedMail(device: string): MailText {
  return composeMail({
    subject: 'You have been signed out for safety',
    heading: 'You have been signed out for safety',
    parts: [
      `A key of your session (${device}) was used a second time, as it would be if somebody had copied it. That session has ended; all others go on.`,
      'Sign in again. If this happens once more, set a new password.',
    ],
  });
}

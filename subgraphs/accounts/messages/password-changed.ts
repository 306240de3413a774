import { composeMail, type MailText } from '#mail';

/** Tells a user that their password is another one now. */
export function passwordChangedMail(): MailText {
  return composeMail({
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    parts: [
      'The password of your account is a new one, and every other browser and app has been signed out.',
      'If this was not you, ask for a code to set another password at once, and write to us.',
    ],
  });
}

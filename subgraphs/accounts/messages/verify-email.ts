import { composeMail, type MailText } from '#mail';

/** Asks whoever signed up to show that the address is theirs. */
export function verifyEmailMail(link: string): MailText {
  return composeMail({
    subject: 'Is this your e-mail address?',
    heading: 'Welcome to Aarya',
    parts: [
      'An account was made with this e-mail address. If it was you, say so within seven days: then orders that you placed without signing in are found in it too.',
      { button: 'This is my address', url: link },
      'If it was not you, do nothing.',
    ],
  });
}

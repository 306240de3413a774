import { composeMail, type MailText } from '#mail';

/** The last mail to somebody who had an account. */
export function accountErasedMail(): MailText {
  return composeMail({
    subject: 'Your account has been erased',
    heading: 'Goodbye',
    parts: [
      'Your account is erased, and with it your name, addresses, cart and everything else that says who you are.',
      'Of your orders we keep the invoices, for the eight years that the law asks for, with no more in them than it asks for.',
    ],
  });
}

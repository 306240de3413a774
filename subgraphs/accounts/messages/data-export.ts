import { composeMail, type MailText } from '#mail';

/** Tells a user that a copy of their data was asked for. */
export function dataExportMail(): MailText {
  return composeMail({
    subject: 'A copy of your data was asked for',
    heading: 'A copy of your data was asked for',
    parts: ['Somebody who is signed in to your account asked for everything that we keep of you.', 'If it was not you, set a new password: that signs everybody else out.'],
  });
}

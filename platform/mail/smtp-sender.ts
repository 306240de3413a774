import { outbound, RefusedError } from '../outbound/index.ts';
import type { Sender } from './message.ts';

/** Milliseconds for one attempt, from the connection to the server's word that it has the mail. */
const TIMEOUT = 15_000;

/**
 * Sends mails to an SMTP server (`smtp://user:password@host:587`, or `smtps://` for TLS from the start). One connection a mail: nothing to
 * keep alive, nothing that goes stale. Not repeated at once, since the server may have taken it before the line broke: the job does
 * that, with the same Message-ID, by which mailboxes know a second copy.
 */
export function smtpSender(smtpUrl: string, from: string, timeoutMs = TIMEOUT): Sender {
  const options = { url: smtpUrl, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs };
  const host = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  return async function sendBySmtp({ to, subject, text, html, reference }) {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(options);
    await outbound.call('smtp', { timeoutMs, retries: 0, idempotent: false }, async (signal) => {
      try {
        await transport.sendMail({
          from, to: { name: '', address: to }, subject: subject ?? '', text, html: html ?? undefined, messageId: `<${reference}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' }, signal,
        });
      } catch (error) {
        throw isRefusal(error) ? new RefusedError('The mail server refused the mail', { cause: error }) : error;
      }
    });
  };
}

/** The server's last word on this mail or its recipient. A wrong password of ours is none: somebody will mend that. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false;
  return (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && Number(error.responseCode) >= 500;
}

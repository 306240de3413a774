import { createHash } from 'node:crypto';
import type { Headers, ReceivedEvent } from '../adapter.ts';
import { isSignedWith } from '../is-signed-with.ts';
import { oneHeader } from '../one-header.ts';
import { readObject } from '../read-object.ts';
import { withoutPersonalData } from '../without-personal-data.ts';

/**
 * Reads a webhook of Razorpay: signed over the bytes as they came (razorpay.com/docs/webhooks/validate-test), with any of the
 * secrets, so that one can be replaced while old deliveries still arrive. Null when it is not Razorpay's. Its id stands in a header
 * that is not signed: another id for the same body is stored again and changes nothing.
 */
export function readRazorpayWebhook(secrets: readonly string[], body: Buffer, headers: Headers): ReceivedEvent | null {
  const signature = oneHeader(headers, 'x-razorpay-signature');
  if (signature === null || !secrets.some((secret) => isSignedWith(secret, signature, body))) return null;
  const event = readObject(body);
  if (event === null || typeof event['event'] !== 'string' || event['event'] === '') return null;
  const eventId = oneHeader(headers, 'x-razorpay-event-id') || `body:${createHash('sha256').update(body).digest('hex')}`;
  return { eventId: eventId.slice(0, 255), type: event['event'].slice(0, 120), payload: withoutPersonalData(event['payload']) };
}

import type { Headers, ReceivedEvent } from '../adapter.ts';
import { isSignedWith } from '../is-signed-with.ts';
import { oneHeader } from '../one-header.ts';
import { readObject } from '../read-object.ts';
import { withoutPersonalData } from '../without-personal-data.ts';

/** Seconds that a signature is good for, either way (docs.stripe.com/webhooks/signature): what was overheard cannot be played back for ever. */
const TOLERANCE = 300;

/**
 * Reads a webhook of Stripe: `t` and one or more `v1` over `t.body`, the bytes as they came, with any of the secrets. Null when it
 * is not Stripe's, or was signed too long ago.
 */
export function readStripeWebhook(secrets: readonly string[], body: Buffer, received: { headers: Headers; now: Date }): ReceivedEvent | null {
  const header = oneHeader(received.headers, 'stripe-signature');
  const signed = header === null ? null : parse(header);
  if (signed === null || Math.abs(received.now.getTime() / 1000 - signed.timestamp) > TOLERANCE) return null;
  const text = Buffer.concat([Buffer.from(`${signed.timestamp}.`), body]);
  if (!signed.signatures.some((signature) => secrets.some((secret) => isSignedWith(secret, signature, text)))) return null;
  const event = readObject(body);
  if (event === null || typeof event['id'] !== 'string' || typeof event['type'] !== 'string' || event['id'] === '' || event['type'] === '') return null;
  return { eventId: event['id'].slice(0, 255), type: event['type'].slice(0, 120), payload: withoutPersonalData(event['data']) };
}

function parse(header: string): { timestamp: number; signatures: string[] } | null {
  const parts = header.slice(0, 4000).split(',').map((part) => part.trim().split('='));
  const timestamps = parts.filter(([name]) => name === 't').map(([, value = '']) => value);
  const [timestamp = ''] = timestamps;
  if (timestamps.length !== 1 || !/^\d{1,12}$/.test(timestamp)) return null;
  return { timestamp: Number(timestamp), signatures: parts.flatMap(([name, value]) => (name === 'v1' && value !== undefined ? [value] : [])) };
}

import { createHmac } from 'node:crypto';
import type { SandboxAccounts } from '../accounts.ts';
import type { Notice } from '../facts.ts';

/** The headers with which a provider sends a webhook: its signature over the body, at `now` (Unix seconds). */
export function signedHeaders({ razorpay, stripe }: SandboxAccounts, notice: Notice, now: number): Record<string, string> {
  const headers = { 'content-type': 'application/json' };
  if (notice.provider === 'razorpay') {
    return { ...headers, 'user-agent': 'Razorpay-Webhook/v1', 'x-razorpay-event-id': notice.id, 'x-razorpay-signature': hmac(razorpay.webhookSecret, notice.body) };
  }
  const signature = `t=${now},v1=${hmac(stripe.webhookSecret, `${now}.${notice.body}`)}`;
  return { ...headers, 'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)', 'stripe-signature': signature };
}

/** HMAC-SHA256, in hexadecimal. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

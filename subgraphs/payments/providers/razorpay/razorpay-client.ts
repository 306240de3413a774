import type Razorpay from 'razorpay';
import type { RazorpayAccount } from '../provider-accounts.ts';

/** Bytes of an answer; a page of a hundred payments is far below. */
const ANSWER_LIMIT = 2 * 1024 * 1024;

/** What one call needs: its end, and the key under which Razorpay does it once. */
export type RazorpayCall = { readonly signal: AbortSignal; readonly timeoutMs: number; readonly idempotencyKey?: string };

/**
 * Razorpay's SDK for one call. The SDK fixes its host, has no deadline and sends no header of a call's own, so each call gets an
 * instance whose transport has them; a header such as X-Refund-Idempotency could not be sent otherwise.
 */
export function razorpayClient(Sdk: typeof Razorpay, account: RazorpayAccount, call: RazorpayCall): Razorpay {
  const client = new Sdk({ key_id: account.keyId, key_secret: account.keySecret });
  const defaults = transportDefaults(client);
  Object.assign(defaults, {
    baseURL: account.apiUrl.replace(/\/+$/, '').replace(/\/v1$/, ''),
    timeout: call.timeoutMs, signal: call.signal, maxContentLength: ANSWER_LIMIT, maxRedirects: 0,
  });
  if (call.idempotencyKey !== undefined) Object.assign(defaults.headers, { 'X-Refund-Idempotency': call.idempotencyKey });
  return client;
}

type Defaults = { readonly headers: object };

/** The settings of the SDK's HTTP client, which its types do not show. */
function transportDefaults(client: Razorpay): Defaults {
  const transport: unknown = Reflect.get(client.api, 'rq');
  if (typeof transport === 'function' && 'defaults' in transport && isDefaults(transport.defaults)) return transport.defaults;
  throw new Error('This version of the Razorpay SDK has another transport.');
}

function isDefaults(value: unknown): value is Defaults {
  return typeof value === 'object' && value !== null && 'headers' in value && typeof value.headers === 'object';
}

import { outbound, RefusedError } from '#outbound';
import type Stripe from 'stripe';
import type { z } from 'zod';
import { isRefusal } from '../is-refusal.ts';
import type { StripeAccount } from '../provider-accounts.ts';
import { boundedFetch } from './bounded-fetch.ts';

export type StripeContext = { readonly account: StripeAccount; readonly timeoutMs: number };

export type StripeQuestion<T> = {
  readonly ask: (client: Stripe) => Promise<unknown>;
  /** The form that the answer must have; anything else counts as no answer. */
  readonly answer: z.ZodType<T>;
};

/** Asks Stripe once, within the deadline, which begins when the SDK is loaded: it is large, and comes with the first call. Throws UnavailableError, or RefusedError with what it said. */
export async function callStripe<T>({ account, timeoutMs }: StripeContext, { ask, answer }: StripeQuestion<T>): Promise<T> {
  const { default: Sdk } = await import('stripe');
  return outbound.call('stripe', { timeoutMs, retries: 0, idempotent: false }, async (signal) => {
    const given = await ask(stripeClient(Sdk, { account, timeoutMs, signal })).catch((error: unknown) => { throw reasonOf(Sdk, error); });
    const read = answer.safeParse(given);
    if (!read.success) throw new Error(`Stripe answered in another form: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return read.data;
  });
}

type Sdk = typeof Stripe;

function stripeClient(Sdk: Sdk, { account: { secretKey, apiUrl }, timeoutMs, signal }: StripeContext & { readonly signal: AbortSignal }): Stripe {
  const { protocol, hostname, port, pathname } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  const prefix = pathname.replace(/\/+$/, '').replace(/\/v1$/, '');
  return new Sdk(secretKey, {
    protocol: isPlain ? 'http' : 'https', host: hostname, port: port === '' ? (isPlain ? 80 : 443) : Number(port),
    timeout: timeoutMs, maxNetworkRetries: 0, telemetry: false, httpClient: Sdk.createFetchHttpClient(boundedFetch(prefix, signal)),
  });
}

function reasonOf({ errors }: Sdk, error: unknown): Error {
  if (!(error instanceof errors.StripeError) || error.statusCode === undefined) return new Error('Stripe did not answer', { cause: error });
  if (isRefusal(error.statusCode)) return new RefusedError(error.message);
  return new Error(`Stripe answered with status ${error.statusCode}`);
}

import type { Config } from '#config';
import { sandboxAccounts } from '../sandbox/accounts.ts';

/** The shop's account with a provider: its keys, and where the provider's API is. */
export type RazorpayAccount = { readonly keyId: string; readonly keySecret: string; readonly webhookSecrets: readonly string[]; readonly apiUrl: string };
export type StripeAccount = { readonly publishableKey: string; readonly secretKey: string; readonly webhookSecrets: readonly string[]; readonly apiUrl: string };

/**
 * The account with Razorpay; null: there is none, and nobody can pay through it. Without keys the payment sandbox stands in while
 * developing, and never elsewhere.
 */
export function razorpayAccount(config: Config): RazorpayAccount | null {
  const { keyId, keySecret, webhookSecrets, apiUrl } = config.razorpay;
  if (keyId !== null && keySecret !== null) return { keyId, keySecret, webhookSecrets, apiUrl: apiUrl ?? 'https://api.razorpay.com' };
  if (config.environment !== 'development') return null;
  const { webhookSecret, ...keys } = sandboxAccounts(config).razorpay;
  return { ...keys, webhookSecrets: [webhookSecret], apiUrl: apiUrl ?? sandboxUrl(config, 'razorpay') };
}

/** The account with Stripe; null as above. */
export function stripeAccount(config: Config): StripeAccount | null {
  const { publishableKey, secretKey, webhookSecrets, apiUrl } = config.stripe;
  if (publishableKey !== null && secretKey !== null) return { publishableKey, secretKey, webhookSecrets, apiUrl: apiUrl ?? 'https://api.stripe.com' };
  if (config.environment !== 'development') return null;
  const { webhookSecret, ...keys } = sandboxAccounts(config).stripe;
  return { ...keys, webhookSecrets: [webhookSecret], apiUrl: apiUrl ?? sandboxUrl(config, 'stripe') };
}

/** The sandbox is served by the gateway itself, which listens on a name, an address or, for every address, on 0.0.0.0 or ::. */
function sandboxUrl({ host, port }: Config, provider: string): string {
  const reached = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${reached}:${port}/sandbox/${provider}`;
}

import { createHmac } from 'node:crypto';
import type { Config } from '#config';

/** The shop's keys at both providers. */
export type SandboxAccounts = {
  readonly razorpay: { readonly keyId: string; readonly keySecret: string; readonly webhookSecret: string };
  readonly stripe: { readonly publishableKey: string; readonly secretKey: string; readonly webhookSecret: string };
};

/**
 * The keys with which the shop and its payment sandbox know each other when no real ones are configured. The secrets follow from
 * the gateway's, which development generates once into its data folder, so every process of one shop has the same ones.
 */
export function sandboxAccounts({ gatewaySecret }: Pick<Config, 'gatewaySecret'>): SandboxAccounts {
  const secret = (name: string): string => createHmac('sha256', gatewaySecret).update(`payment sandbox: ${name}`).digest('hex');
  return {
    razorpay: { keyId: 'rzp_test_sandbox', keySecret: secret('razorpay key'), webhookSecret: secret('razorpay webhook') },
    stripe: { publishableKey: 'pk_test_sandbox', secretKey: `sk_test_${secret('stripe key')}`, webhookSecret: `whsec_${secret('stripe webhook')}` },
  };
}

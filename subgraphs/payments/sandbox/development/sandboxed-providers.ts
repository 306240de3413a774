import type { Config } from '#config';
import type { SandboxProvider } from '../facts.ts';

/** The providers for which the sandbox stands in: those without keys, while developing. Never in production, and not in tests, which bring their own. */
export function sandboxedProviders({ environment, razorpay, stripe }: Pick<Config, 'environment' | 'razorpay' | 'stripe'>): SandboxProvider[] {
  if (environment !== 'development') return [];
  return [...(razorpay.keyId === null ? ['razorpay' as const] : []), ...(stripe.secretKey === null ? ['stripe' as const] : [])];
}

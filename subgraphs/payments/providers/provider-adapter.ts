import type { Config } from '#config';
import type { PaymentProvider } from '../../../schema/generated/payments.ts';
import type { PaymentProviderAdapter } from './adapter.ts';
import { razorpayAccount, stripeAccount } from './provider-accounts.ts';
import { razorpayAdapter } from './razorpay/razorpay-adapter.ts';
import type { OnlineProvider } from './reports.ts';
import { stripeAdapter } from './stripe/stripe-adapter.ts';

type Adapters = Readonly<Record<OnlineProvider, PaymentProviderAdapter | null>>;

const made = new WeakMap<Config, Adapters>();

/** The adapter of a provider; null when the shop has no account with it, and for cash. */
export function providerAdapter(config: Config, provider: PaymentProvider): PaymentProviderAdapter | null {
  if (provider === 'CASH_ON_DELIVERY') return null;
  const adapters = made.get(config) ?? makeAdapters(config);
  made.set(config, adapters);
  return adapters[provider];
}

function makeAdapters(config: Config): Adapters {
  const [razorpay, stripe] = [razorpayAccount(config), stripeAccount(config)];
  return {
    RAZORPAY: razorpay === null ? null : razorpayAdapter(razorpay, config.paymentTimeoutMs),
    STRIPE: stripe === null ? null : stripeAdapter(stripe, config.paymentTimeoutMs),
  };
}

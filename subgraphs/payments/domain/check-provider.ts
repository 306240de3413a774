import type { Config } from '#config';
import { UserError } from '#graph';
import type { PaymentProvider } from '../../../schema/generated/payments.ts';
import { providerAdapter } from '../providers/provider-adapter.ts';

/** Refuses a provider that the shop has no account with as UNAVAILABLE, before anything is locked or written. */
export function checkProvider(config: Config, provider: PaymentProvider): void {
  if (provider === 'CASH_ON_DELIVERY' || providerAdapter(config, provider) !== null) return;
  throw new UserError('UNAVAILABLE', ['paymentProvider'], 'This way to pay is not set up. Choose another one.');
}

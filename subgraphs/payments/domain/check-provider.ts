import { UserError } from '#graph';
import type { PaymentProvider } from '../../../schema/generated/payments.ts';

/** The providers that can take money now. */
const AVAILABLE: readonly PaymentProvider[] = ['CASH_ON_DELIVERY'];

/** Refuses a provider that is not set up with UNAVAILABLE, before anything is locked or written. */
export function checkProvider(provider: PaymentProvider): void {
  if (AVAILABLE.includes(provider)) return;
  throw new UserError('UNAVAILABLE', ['paymentProvider'], 'Online payment is not set up; choose cash on delivery.');
}

import type { Context } from '#context';
import { money } from '#graph';
import type { PaymentAction } from '../../../schema/generated/payments.ts';
import { providerAdapter } from '../providers/provider-adapter.ts';
import type { PaymentRow } from '../rows.ts';
import { payerOf } from './payer-of.ts';

/**
 * What the client opens to pay; null when there is nothing to pay any longer, or the provider has not answered, and for everybody but
 * the payer: whoever holds it can pay in their name.
 */
export function nextAction({ config, viewer }: Context, payment: PaymentRow): PaymentAction | null {
  const { provider, status, providerOrderId, clientSecret } = payment;
  const adapter = providerAdapter(config, provider);
  if (adapter === null || status !== 'PENDING' || providerOrderId === null || payerOf(viewer) !== payment.payer) return null;
  const amount = money(payment.amount);
  if (provider === 'RAZORPAY') return { keyId: adapter.publicKey, razorpayOrderId: providerOrderId, amount };
  return clientSecret === null ? null : { publishableKey: adapter.publicKey, clientSecret, amount };
}

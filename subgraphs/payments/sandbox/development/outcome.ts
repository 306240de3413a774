import { confirmationOf } from '../confirmation.ts';
import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';

const STATUS = { created: 'DELAYED', authorized: 'PAID', captured: 'PAID', failed: 'FAILED' } as const;

/**
 * What a script is told after it has paid, failed or delayed a payment: the provider's ids, and, once it is paid, the input with
 * which the client confirms it.
 */
export function outcomeOf(sandbox: Sandbox, { paymentId, bill, charge }: { paymentId: string; bill: Bill; charge: Charge }): object {
  const told = { paymentId, provider: bill.provider.toUpperCase(), status: STATUS[charge.status] };
  const ids = bill.provider === 'stripe' ? { paymentIntentId: bill.id } : { razorpayOrderId: bill.id, razorpayPaymentId: charge.id };
  if (told.status === 'DELAYED') return { ...told, ...ids, dueAt: charge.dueAt === null ? null : new Date(charge.dueAt * 1000).toISOString() };
  if (told.status === 'FAILED') return { ...told, ...ids };
  const confirmation = confirmationOf(sandbox, bill, charge);
  return { ...told, ...confirmation, paymentConfirm: { paymentId, [bill.provider]: confirmation } };
}

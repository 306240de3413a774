import { billOf } from '../bill-of.ts';
import type { Charge, Refund } from '../facts.ts';
import { providerId } from '../ids.ts';
import type { Sandbox } from '../sandbox.ts';
import { settleRefund } from './settle-refund.ts';

/** Sends money back. The caller has checked that there is so much. */
export function refundCharge(sandbox: Sandbox, charge: Charge, wanted: Pick<Refund, 'amount' | 'reference' | 'notes'>): Refund {
  const id = charge.provider === 'razorpay' ? providerId('rfnd_', 14) : providerId('re_3', 23);
  const refund: Refund = { ...wanted, id, chargeId: charge.id, provider: charge.provider, currency: charge.currency, status: 'pending', createdAt: sandbox.now() };
  sandbox.books.refunds.put(refund);
  sandbox.announce({ kind: 'refund created', bill: billOf(sandbox, charge), charge, refund });
  return sandbox.refundsAtOnce() ? settleRefund(sandbox, refund, 'processed') : refund;
}

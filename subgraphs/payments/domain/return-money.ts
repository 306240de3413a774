import { newId, type Unit } from '#database';
import { Payment } from '../entities/payment.ts';
import { takeIn } from './keep-money.ts';
import type { LockedPayment } from './lock-payments.ts';
import type { Reported } from './receive-report.ts';
import { recordEntries } from './record-entries.ts';
import { requestRefund, type LockedRefund } from './request-refund.ts';

/**
 * Accounts for money that nobody waits for, the second of an order or one that came too late, and has all of it given back, once. It
 * stays on its payment, which is CANCELLED until it is REFUNDED, or gets one of its own where that holds money already.
 */
export async function returnMoney(unit: Unit, { payment, report }: Reported, reason: string): Promise<LockedRefund> {
  const surplus = payment.completedAt == null ? payment : another(unit, payment);
  const entries = takeIn(unit, surplus, report);
  surplus.status = 'CANCELLED';
  await recordEntries(unit, entries);
  return requestRefund(unit, surplus, { amount: surplus.amount, cause: 'UNWANTED', reason, returnId: null });
}

/** A payment for the second money that came for one order of the provider. */
function another(unit: Unit, { orderId, payer, provider, amount }: LockedPayment): LockedPayment {
  return unit.em.create(Payment, {
    id: newId(), orderId, payer, provider, amount, status: 'CANCELLED', refunded: 0, pledged: 0, chargedBack: 0, attempts: 0, checks: 0,
    createdAt: unit.now, updatedAt: unit.now,
  });
}

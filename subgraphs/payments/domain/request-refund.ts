import type { InferEntity } from '@mikro-orm/core';
import { newId, type Unit } from '#database';
import { Refund, type RefundCause } from '../entities/refund.ts';
import { completeRefund } from './complete-refund.ts';
import type { LockedPayment } from './lock-payments.ts';
import { refundable } from './refundable.ts';

/** A refund that nobody else can change before the commit. */
export type LockedRefund = InferEntity<typeof Refund>;

/** What is to be given back of a payment, and why. Paise. */
export type WantedRefund = { readonly amount: number; readonly cause: RefundCause; readonly reason: string; readonly returnId: string | null };

/** Milliseconds after which a refund that nobody has sent is looked after. */
const PATIENCE = 60_000;

/**
 * Writes down that money of a locked payment is to be given back. Cash is handed over by staff, so its refund is COMPLETED at once; any
 * other is PENDING until a job has sent it: the row comes first, its id is the provider's key. Throws when there is not so much left:
 * whoever asks looks at `refundable` first. The database refuses a second refund for the same return or cancellation.
 */
export async function requestRefund(unit: Unit, payment: LockedPayment, { amount, cause, reason, returnId }: WantedRefund): Promise<LockedRefund> {
  if (amount <= 0 || amount > refundable(payment)) throw new RangeError(`Payment ${payment.id} does not hold ${amount} paise to be given back.`);
  const refund = unit.em.create(Refund, {
    id: newId(), paymentId: payment.id, returnId, cause, actorId: unit.context.viewer?.userId ?? null, amount, reason, status: 'PENDING', attempts: 0,
    nextCheckAt: new Date(unit.now.getTime() + PATIENCE), createdAt: unit.now, updatedAt: unit.now,
  });
  payment.pledged += amount;
  payment.updatedAt = unit.now;
  if (payment.provider === 'CASH_ON_DELIVERY') await completeRefund(unit, payment, refund);
  return refund;
}

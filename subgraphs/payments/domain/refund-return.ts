import { LockMode, type InferEntity } from '@mikro-orm/core';
import { newId, type Unit } from '#database';
import { toPaise, type Paise } from '#money';
import { Payment } from '../entities/payment.ts';
import { Refund } from '../entities/refund.ts';

type LockedPayment = InferEntity<typeof Payment>;

/** Why money is given back, and how much of it is due; paise. */
export type ReturnRefund = { readonly orderId: string; readonly returnId: string; readonly due: Paise; readonly reason: string };

/** What was given back, and whether nothing is left of the money taken. */
export type Refunded = { readonly amount: Paise; readonly isAllGivenBack: boolean };

/**
 * Gives back what is due for a return: at most what is left of the order's payment, because some may have been given back
 * before. Cash was handed over by staff, so its refund is COMPLETED as it is written. The database refuses a second refund for
 * the same return, and more than was taken. The caller holds the order's lock. Locks the payment.
 */
export async function refundReturn(unit: Unit, { orderId, returnId, due, reason }: ReturnRefund): Promise<Refunded> {
  const payment = await lockPaid(unit, orderId);
  if (payment === null) return { amount: toPaise(0), isAllGivenBack: true };
  if (payment.provider !== 'CASH_ON_DELIVERY') throw new Error(`${payment.provider} cannot give back the money of payment ${payment.id} yet.`);
  const amount = toPaise(Math.min(due, payment.amount - payment.refunded));
  if (amount > 0) giveBack(unit, payment, { amount, returnId, reason });
  return { amount, isAllGivenBack: payment.refunded === payment.amount };
}

/** The payment of an order that holds money; there is at most one. */
function lockPaid(unit: Unit, orderId: string): Promise<LockedPayment | null> {
  const holding = { $in: ['COMPLETED' as const, 'PARTIALLY_REFUNDED' as const] };
  return unit.em.findOne(Payment, { orderId, status: holding }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function giveBack(unit: Unit, payment: LockedPayment, { amount, returnId, reason }: { amount: Paise; returnId: string; reason: string }): void {
  payment.refunded += amount;
  payment.status = payment.refunded === payment.amount ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  payment.updatedAt = unit.now;
  unit.em.create(Refund, {
    id: newId(), paymentId: payment.id, returnId, amount, reason, status: 'COMPLETED',
    completedAt: unit.now, createdAt: unit.now, updatedAt: unit.now,
  });
}

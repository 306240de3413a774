import type { Unit } from '#database';
import { findPayment, lockPayments, type LockedPayment } from '#payments';
import { lockOrder, type LockedOrder } from './lock-order.ts';

/** An order and all its payments, one of them in question, which nobody else can change before the commit. */
export type LockedMoney = { readonly order: LockedOrder; readonly payments: readonly LockedPayment[]; readonly payment: LockedPayment };

/** Locks the order that a payment is of, then all its payments: the one order of locks for whatever moves money. Throws when there is none. */
export async function lockOrderPayment(unit: Unit, paymentId: string): Promise<LockedMoney> {
  const orderId = (await findPayment(unit.sql, paymentId))?.orderId;
  const order = orderId === undefined ? null : await lockOrder(unit, orderId);
  const payments = order === null ? [] : await lockPayments(unit, order.id);
  const payment = payments.find((each) => each.id === paymentId);
  if (order === null || payment === undefined) throw new Error(`There is no payment ${paymentId}.`);
  return { order, payments, payment };
}

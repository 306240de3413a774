import type { Unit } from '#database';
import { toPaise, type Paise } from '#money';
import { holdsMoney, lockPayments, refundable } from '#payments';
import { followMoney } from './follow-money.ts';
import { giveBack } from './give-back.ts';
import type { LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { movesFrom } from './order-status.ts';

/** What is due for a return; paise. */
export type ReturnRefund = { readonly returnId: string; readonly due: Paise; readonly reason: string };

/**
 * Gives back what is due for a return, once, and returns how much that is: at most what is left of the order's money, because some may
 * have been given back before. An order whose money has all been given back is REFUNDED, and so is one that was free, when all of it
 * is back. The caller holds the order's lock. Locks its payments.
 */
export async function giveBackReturn(unit: Unit, order: LockedOrder, { returnId, due, reason }: ReturnRefund): Promise<Paise> {
  const payments = await lockPayments(unit, order.id);
  const paid = payments.find(holdsMoney);
  const amount = toPaise(paid === undefined ? 0 : Math.min(due, refundable(paid)));
  if (paid !== undefined && amount > 0) await giveBack(unit, paid, { amount, cause: 'RETURN', reason, returnId });
  followMoney(unit, { order, payments });
  const wasFree = payments.every((payment) => payment.amount === 0);
  if (wasFree && order.status === 'RETURNED' && movesFrom(order.status, 'SYSTEM').includes('REFUNDED')) moveOrder(unit, order, 'REFUNDED');
  return amount;
}

import type { Unit } from '#database';
import { UserError } from '#graph';
import { releaseReservations, type ReleaseReason } from '#inventory';
import { cancelPayments, lockPayments } from '#payments';
import { giveBackRedemption } from '#promotions';
import { checkMove } from './check-move.ts';
import { followMoney } from './follow-money.ts';
import { giveAllBack } from './give-back.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { ownsOrder } from './see-order.ts';

/**
 * Cancels an order for its owner; the stock is given back once, however many ask. Refuses with NOT_FOUND (also somebody else's),
 * INVALID_TRANSITION (the order as it is now in the payload). Keeps F03, F17, F21. Locks the order.
 */
export async function cancelOwnOrder(unit: Unit, wanted: { orderId: string; reason: string | null }): Promise<void> {
  const order = await lockOrder(unit, wanted.orderId);
  if (order === null || !ownsOrder(unit.context.viewer, { userId: order.userId ?? null, sessionId: order.sessionId ?? null })) {
    throw new UserError('NOT_FOUND', ['orderId'], 'There is no such order of yours.');
  }
  await checkMove(unit, order, { to: 'CANCELLED', mover: 'CUSTOMER', path: ['orderId'] });
  await cancelOrder(unit, order, { reason: wanted.reason, released: 'CANCELLED' });
}

/**
 * Cancels a locked order that may be cancelled: its payments, the use of its promo code and, last, its reservations. What was paid for
 * it is given back, once. Keeps F03, F11. Locks its payments.
 */
export async function cancelOrder(unit: Unit, order: LockedOrder, why: { reason: string | null; released: ReleaseReason }): Promise<void> {
  order.cancelReason = why.reason;
  order.expiredAt = why.released === 'EXPIRED' ? unit.now : null;
  moveOrder(unit, order, 'CANCELLED', { note: why.reason });
  const payments = await lockPayments(unit, order.id);
  await cancelPayments(unit, payments);
  await giveAllBack(unit, payments, { cause: 'CANCELLATION', reason: `Cancellation of order ${order.number}` });
  followMoney(unit, { order, payments });
  await giveBackRedemption(unit, order.id);
  await releaseReservations(unit, order.id, why.released);
}

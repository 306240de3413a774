import { findDeliveryMethod } from '#cart';
import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { extendReservations } from '#inventory';
import { toPaise, type Paise } from '#money';
import { cancelPayments, checkCashOnDelivery, checkProvider, createPayment, isOpen, lockPayments, type LockedPayment } from '#payments';
import { expireAt } from './expire-at.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import type { PaymentToRetry } from './payment-input.ts';
import { ownsOrder } from './see-order.ts';

/** Payments of one order at most: each holds its pieces anew, which nobody else can buy meanwhile. */
const MOST = 10;

type Frozen = { total: Paise; deliveryMethodId: string };

/**
 * Begins to pay an order again, also with another provider, and returns the payment: a fresh one, or the one that is open there
 * already. What was begun otherwise is given up; money that still arrives for it goes back. The pieces are held anew. Cash confirms the
 * order. Refuses with NOT_FOUND (also somebody else's), INVALID_TRANSITION (paid, cancelled, or being paid), UNAVAILABLE, INVALID,
 * PAYMENT_FAILED (too often). Locks the order, then its payments.
 */
export async function retryPayment(unit: Unit, { orderId, paymentProvider: provider }: PaymentToRetry): Promise<{ paymentId: string; orderNumber: string }> {
  const order = await lockOrder(unit, orderId);
  if (order === null || !ownsOrder(unit.context.viewer, { userId: order.userId ?? null, sessionId: order.sessionId ?? null })) {
    throw new UserError('NOT_FOUND', ['orderId'], 'There is no such order of yours.');
  }
  const payments = await lockPayments(unit, order.id);
  checkPayable(order, payments);
  checkProvider(unit.context.config, provider);
  const frozen = await frozenOf(unit, order.id);
  if (provider === 'CASH_ON_DELIVERY') await checkCash(unit, frozen);

  const open = payments.find((payment) => isUsable(payment, provider));
  await cancelPayments(unit, payments.filter((payment) => payment !== open));
  const paymentId = open?.id ?? (await createPayment(unit, { orderId: order.id, provider, amount: frozen.total })).id;
  if (provider === 'CASH_ON_DELIVERY') moveOrder(unit, order, 'CONFIRMED');
  await unit.em.flush();
  const expiresAt = provider === 'CASH_ON_DELIVERY' ? null : new Date(unit.now.getTime() + unit.context.config.reservationMinutes * 60_000);
  await extendReservations(unit, order.id, expiresAt);
  expireAt(unit, order.id, expiresAt);
  return { paymentId, orderNumber: order.number };
}

function checkPayable(order: LockedOrder, payments: readonly LockedPayment[]): void {
  if (order.status !== 'PENDING') throw new UserError('INVALID_TRANSITION', ['orderId'], `Order ${order.number} is ${order.status} and is not paid any more.`);
  if (payments.some((payment) => payment.status === 'PROCESSING')) {
    throw new UserError('INVALID_TRANSITION', ['orderId'], 'A payment of this order is under way. Wait until it has come to an end.');
  }
  if (payments.length >= MOST) throw new UserError('PAYMENT_FAILED', ['orderId'], 'This order was tried to be paid too often. Place it again.');
}

/** One that is open at the provider, or is being opened right now: two clicks are one payment. One that could not be opened is given up. */
function isUsable(payment: LockedPayment, provider: PaymentToRetry['paymentProvider']): boolean {
  return payment.provider === provider && isOpen(payment) && (payment.providerOrderId != null || payment.attempts === 0);
}

async function frozenOf(unit: Unit, orderId: string): Promise<Frozen> {
  const frozen = await firstRow(unit.sql, sql<Frozen>`select total, delivery_method_id as "deliveryMethodId" from orders.order where id = ${orderId}`);
  if (frozen === undefined) throw new Error(`There is no order ${orderId}.`);
  return { ...frozen, total: toPaise(frozen.total) };
}

async function checkCash(unit: Unit, { total, deliveryMethodId }: Frozen): Promise<void> {
  const delivery = await findDeliveryMethod(unit.sql, deliveryMethodId);
  if (delivery === null) throw new Error('The order has no delivery method.');
  checkCashOnDelivery(delivery, { total, limit: unit.context.config.cashOnDeliveryLimit });
}

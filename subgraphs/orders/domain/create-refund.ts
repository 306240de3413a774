import { audit } from '#audit';
import { once, type Unit } from '#database';
import { UserError } from '#graph';
import { formatRupees } from '#money';
import { findPayment, refundable } from '#payments';
import { creditRefund } from './credit-refund.ts';
import { followMoney } from './follow-money.ts';
import { giveBack } from './give-back.ts';
import { lockOrderPayment } from './lock-order-payment.ts';
import type { RefundToCreate } from './payment-input.ts';

/**
 * Gives back some or all of a payment's money for staff, once for an idempotency key, and never more than is left, whatever races.
 * Refuses with NOT_FOUND, REFUND_EXCEEDS_PAYMENT, IDEMPOTENCY_MISMATCH, INVALID. Locks the key, the order, its payments, then the
 * counter of credit notes.
 */
export function createRefund(unit: Unit, input: RefundToCreate): Promise<{ refundId: string; orderId: string }> {
  return once(unit, { mutation: 'refundCreate', idempotencyKey: input.idempotencyKey, input }, () => makeRefund(unit, input));
}

async function makeRefund(unit: Unit, { paymentId, amount, reason }: RefundToCreate): Promise<{ refundId: string; orderId: string }> {
  if (await findPayment(unit.sql, paymentId) === null) throw new UserError('NOT_FOUND', ['paymentId'], 'There is no such payment.');
  const locked = await lockOrderPayment(unit, paymentId);
  const left = refundable(locked.payment);
  if (amount > left) throw new UserError('REFUND_EXCEEDS_PAYMENT', ['amount'], left === 0 ? 'This payment holds no money that could be given back.' : `Only ${formatRupees(left)} of this payment are left.`);
  const refund = await giveBack(unit, locked.payment, { amount, cause: 'STAFF', reason: reason ?? '', returnId: null });
  followMoney(unit, locked);
  audit(unit, { action: 'refundCreate', target: { type: 'Refund', id: refund.id }, summary: `${formatRupees(amount)} of order ${locked.order.number} are given back.`, after: { amount, paymentId, status: refund.status } });
  await creditRefund(unit, locked.order.id, amount);
  return { refundId: refund.id, orderId: locked.order.id };
}

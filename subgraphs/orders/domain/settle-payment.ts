import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork, type Unit } from '#database';
import { UserError } from '#graph';
import { extendReservations } from '#inventory';
import { toPaise } from '#money';
import { findReported, holdsMoney, keepMoney, paymentMetrics, receiveReport, returnMoney, type PaymentReport } from '#payments';
import { paymentReturnedMail } from '../messages/payment-returned.ts';
import { confirmPaidOrder } from './confirm-paid-order.ts';
import { expireAt } from './expire-at.ts';
import { sendLater } from './give-back.ts';
import { lockOrderPayment, type LockedMoney } from './lock-order-payment.ts';
import type { Settlement } from './settlement.ts';
import { tellOfMoney } from './tell-of-money.ts';

/**
 * THE function in which every road of a payment ends: the client's proof, the provider's webhook, and our own questions. It moves the
 * payment and its order, forward only, however often and in whichever order it is called: what is known changes nothing, money that
 * the order waits for confirms it, any other goes back as a whole, once. Keeps F05. Call it outside of units of work. Locks the order,
 * its payments, then the stock levels in variant order.
 */
export async function settlePayment(context: Context, report: PaymentReport): Promise<Settlement> {
  const found = await findReported(context.reader, report);
  if (found === null) return { kind: 'UNKNOWN', paymentId: null, detail: `Nobody was asked to pay ${report.providerOrderId}.` };
  try {
    return await unitOfWork(context, (unit) => settle(unit, { paymentId: found.id, report, maySell: true }));
  } catch (error) {
    // The order had expired and its pieces are gone: the same again, with the money going back.
    if (!isSoldOut(error)) throw error;
    return unitOfWork(context, (unit) => settle(unit, { paymentId: found.id, report, maySell: false }));
  }
}

type Settling = { readonly paymentId: string; readonly report: PaymentReport; readonly maySell: boolean };

async function settle(unit: Unit, { paymentId, report, maySell }: Settling): Promise<Settlement> {
  const locked = await lockOrderPayment(unit, paymentId);
  const received = await receiveReport(unit, { ...locked, report });
  if (received.kind === 'MISMATCH') return { ...received, paymentId };
  if (received.kind === 'UNDER_WAY') await holdOn(unit, locked);
  if (received.kind === 'FAILED') audit(unit, { action: 'paymentFailed', target: { type: 'Payment', id: paymentId }, summary: `A payment of order ${locked.order.number} failed at ${report.provider}.` });
  if (received.kind !== 'MONEY') return { kind: received.kind, paymentId, detail: null };
  const reason = whyUnwanted(locked) ?? (maySell ? null : 'The payment came after the order had expired, and its pieces are sold out.');
  return reason === null ? take(unit, locked, report) : turnAway(unit, locked, { report, reason });
}

/** A bank that has said yes needs a moment: the pieces are held as long as for a new attempt. */
async function holdOn(unit: Unit, { order }: LockedMoney): Promise<void> {
  if (order.status !== 'PENDING') return;
  await unit.em.flush();
  const expiresAt = new Date(unit.now.getTime() + unit.context.config.reservationMinutes * 60_000);
  await extendReservations(unit, order.id, expiresAt);
  expireAt(unit, order.id, expiresAt);
}

/** Why an order does not wait for money; null: it does, also when it expired and was not paid otherwise. */
function whyUnwanted({ order, payments }: LockedMoney): string | null {
  const isPaid = payments.some((each) => holdsMoney(each) || (each.completedAt != null && each.amount > 0));
  if (order.status === 'PENDING' && !isPaid) return null;
  if (order.status === 'CANCELLED' && order.expiredAt != null && !isPaid) return null;
  return isPaid || order.status !== 'CANCELLED' ? 'The order is paid already, or will be otherwise.' : 'The payment came after the order had been cancelled.';
}

async function take(unit: Unit, locked: LockedMoney, report: PaymentReport): Promise<Settlement> {
  await keepMoney(unit, { ...locked, report });
  await confirmPaidOrder(unit, locked.order);
  return { kind: 'PAID', paymentId: locked.payment.id, detail: null };
}

async function turnAway(unit: Unit, locked: LockedMoney, { report, reason }: { report: PaymentReport; reason: string }): Promise<Settlement> {
  const refund = await returnMoney(unit, { ...locked, report }, reason);
  sendLater(unit, refund);
  const mail = paymentReturnedMail({ number: locked.order.number, amount: toPaise(refund.amount), reason });
  await tellOfMoney(unit, locked.order, { key: `orders.paymentReturned/${refund.paymentId}`, mail });
  paymentMetrics.unwanted.inc({ provider: report.provider });
  return { kind: 'UNWANTED', paymentId: refund.paymentId, detail: reason };
}

function isSoldOut(error: unknown): boolean {
  return error instanceof UserError && error.entries.some((entry) => entry.code === 'INSUFFICIENT_STOCK');
}

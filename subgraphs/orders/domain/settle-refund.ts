import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork, type Unit } from '#database';
import { toPaise } from '#money';
import { findReported, paymentMetrics, receiveRefundReport, type RefundReport } from '#payments';
import { refundSentMail } from '../messages/refund-sent.ts';
import { followMoney } from './follow-money.ts';
import { lockOrderPayment, type LockedMoney } from './lock-order-payment.ts';
import { refundFailedAct } from './refund-failed-act.ts';
import type { Settlement } from './settlement.ts';
import { tellOfMoney } from './tell-of-money.ts';

const KINDS = { NOTHING: 'NOTHING', UNDER_WAY: 'UNDER_WAY', COMPLETED: 'REFUNDED', FAILED: 'FAILED' } as const;

/**
 * Where every road of a refund ends: the provider's answer, its webhook and our own questions. Moves the refund, its payment and the
 * order that follows, forward only and once. UNKNOWN: nobody knows yet that there was money. Call it outside of units of work. Locks
 * the order, its payments, then their refunds.
 */
export async function settleRefund(context: Context, report: RefundReport): Promise<Settlement> {
  const found = await findReported(context.reader, report);
  if (found === null || found.completedAt === null) return { kind: 'UNKNOWN', paymentId: found?.id ?? null, detail: `There is no money of ${report.providerPaymentId}.` };
  const received = await unitOfWork(context, async (unit) => {
    const locked = await lockOrderPayment(unit, found.id);
    const outcome = await receiveRefundReport(unit, locked.payment, report);
    followMoney(unit, locked);
    if (outcome.kind === 'COMPLETED') await tell(unit, locked, report);
    if (outcome.kind === 'FAILED') audit(unit, refundFailedAct(locked, report.provider));
    return outcome;
  });
  if (received.kind === 'MISMATCH') return { ...received, paymentId: found.id };
  if (received.kind === 'COMPLETED' || received.kind === 'FAILED') paymentMetrics.refunds.inc({ provider: report.provider, outcome: received.kind.toLowerCase() });
  if (received.kind === 'FAILED') context.log.error({ paymentId: found.id, providerRefundId: report.providerRefundId }, 'a refund failed: somebody has to give the money back');
  return { kind: KINDS[received.kind], paymentId: found.id, detail: null };
}

async function tell(unit: Unit, { order }: LockedMoney, { providerRefundId, amount }: RefundReport): Promise<void> {
  await tellOfMoney(unit, order, { key: `orders.refunded/${providerRefundId}`, mail: refundSentMail({ number: order.number, amount: toPaise(amount) }) });
}

import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { findReported, receiveDispute, type DisputeReport } from '#payments';
import { lockOrderPayment } from './lock-order-payment.ts';
import type { Settlement } from './settlement.ts';

/** Takes in that a payer disputes a payment. The order stays as it is: what to do about it is for staff to say. Locks the order, then its payments. */
export async function settleDispute(context: Context, report: DisputeReport): Promise<Settlement> {
  const found = await findReported(context.reader, report);
  if (found === null) return { kind: 'UNKNOWN', paymentId: null, detail: `There is no payment ${report.providerPaymentId}.` };
  const received = await unitOfWork(context, async (unit) => {
    const outcome = await receiveDispute(unit, (await lockOrderPayment(unit, found.id)).payment, report);
    if (outcome.kind === 'DISPUTED') audit(unit, { action: 'paymentDisputed', target: { type: 'Payment', id: found.id }, summary: `A payer's dispute at ${report.provider} is ${report.state}.` });
    return outcome;
  });
  if (received.kind === 'DISPUTED') context.log.warn({ paymentId: found.id, dispute: report.state }, 'a payment is disputed');
  return { kind: received.kind, paymentId: found.id, detail: received.kind === 'MISMATCH' ? received.detail : null };
}

import type { Unit } from '#database';
import type { DisputeReport } from '../providers/reports.ts';
import type { LockedPayment } from './lock-payments.ts';
import { recordEntries } from './record-entries.ts';
import { refundable } from './refundable.ts';

/** What came of a report of a dispute. */
export type DisputeReceived = { readonly kind: 'NOTHING' | 'DISPUTED' } | { readonly kind: 'MISMATCH'; readonly detail: string };

/** Takes in that a payer disputes a payment at their bank; one that is lost takes its money with it. What is decided stays so. The caller holds the payment's lock. */
export async function receiveDispute(unit: Unit, payment: LockedPayment, report: DisputeReport): Promise<DisputeReceived> {
  if (payment.completedAt == null) return { kind: 'MISMATCH', detail: 'A payment without money is disputed.' };
  if (payment.dispute === report.state || payment.dispute === 'WON' || payment.dispute === 'LOST') return { kind: 'NOTHING' };
  const isLost = report.state === 'LOST';
  if (isLost && (report.currency.toUpperCase() !== 'INR' || report.amount > refundable(payment))) {
    return { kind: 'MISMATCH', detail: `The bank took back ${report.amount} ${report.currency.slice(0, 10)}, more than is left of the payment.` };
  }
  payment.dispute = report.state;
  payment.updatedAt = unit.now;
  if (isLost) {
    payment.chargedBack += report.amount;
    await recordEntries(unit, [{ paymentId: payment.id, kind: 'CHARGED_BACK', amount: -report.amount }]);
  }
  return { kind: 'DISPUTED' };
}

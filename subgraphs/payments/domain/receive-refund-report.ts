import { LockMode } from '@mikro-orm/core';
import { newId, type Unit } from '#database';
import { Refund } from '../entities/refund.ts';
import type { RefundReport } from '../providers/reports.ts';
import { nextCheckAt } from './check-schedule.ts';
import { completeRefund } from './complete-refund.ts';
import type { LockedPayment } from './lock-payments.ts';
import { refundable } from './refundable.ts';
import type { LockedRefund } from './request-refund.ts';

/** What came of a report of a refund: NOTHING new, it is UNDER_WAY, COMPLETED or FAILED, or a MISMATCH that changed nothing. */
export type RefundReceived = { readonly kind: 'NOTHING' | 'UNDER_WAY' | 'COMPLETED' | 'FAILED' } | { readonly kind: 'MISMATCH'; readonly detail: string };

/**
 * Takes in what a provider says of money that goes back, by whichever road it came; it only moves forward, a late success included.
 * A refund that was begun at the provider is entered too: the money is gone. The caller holds the locks of the order and its payments.
 * Locks the refunds of the payment.
 */
export async function receiveRefundReport(unit: Unit, payment: LockedPayment, report: RefundReport): Promise<RefundReceived> {
  if (report.currency.toUpperCase() !== 'INR') return { kind: 'MISMATCH', detail: `The refund is in ${report.currency.slice(0, 10)}, not in INR.` };
  const refunds = await unit.em.find(Refund, { paymentId: payment.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { createdAt: 'asc', id: 'asc' } });
  const refund = meant(refunds, report) ?? begunThere(unit, payment, report);
  if (refund === null) return report.state === 'FAILED' ? { kind: 'NOTHING' } : { kind: 'MISMATCH', detail: `The provider gave back ${report.amount} paise more than there were.` };
  if (refund.amount !== report.amount) return { kind: 'MISMATCH', detail: `The refund is over ${report.amount}, not ${refund.amount} paise.` };
  refund.providerRefundId ??= report.providerRefundId;
  switch (report.state) {
    case 'PROCESSING': return advance(unit, refund);
    case 'COMPLETED': return complete(unit, payment, refund);
    case 'FAILED': return fail(unit, payment, { refund, report });
  }
}

/** By the provider's id, by ours, or the one that is being sent and of which no answer has come yet. */
function meant(refunds: readonly LockedRefund[], { providerRefundId, reference, amount }: RefundReport): LockedRefund | undefined {
  return refunds.find((refund) => refund.providerRefundId === providerRefundId)
    ?? refunds.find((refund) => refund.id === reference && refund.providerRefundId == null)
    ?? refunds.find((refund) => reference === null && refund.providerRefundId == null && refund.attempts > 0 && refund.amount === amount);
}

function begunThere(unit: Unit, payment: LockedPayment, { providerRefundId, amount, state }: RefundReport): LockedRefund | null {
  if (state === 'FAILED' || amount <= 0 || amount > refundable(payment)) return null;
  payment.pledged += amount;
  return unit.em.create(Refund, {
    id: newId(), paymentId: payment.id, cause: 'PROVIDER', amount, reason: 'Begun at the provider', status: 'PENDING', providerRefundId, attempts: 0,
    createdAt: unit.now, updatedAt: unit.now,
  });
}

function advance(unit: Unit, refund: LockedRefund): RefundReceived {
  if (refund.status !== 'PENDING') return { kind: 'NOTHING' };
  refund.status = 'PROCESSING';
  refund.failure = null;
  refund.nextCheckAt = nextCheckAt(refund.createdAt, { checks: 0, now: unit.now });
  refund.updatedAt = unit.now;
  return { kind: 'UNDER_WAY' };
}

async function complete(unit: Unit, payment: LockedPayment, refund: LockedRefund): Promise<RefundReceived> {
  if (refund.status === 'COMPLETED') return { kind: 'NOTHING' };
  if (refund.status === 'FAILED') {
    if (refund.amount > refundable(payment)) return { kind: 'MISMATCH', detail: 'A refund that had failed was made after all, beside another one.' };
    payment.pledged += refund.amount;
  }
  await completeRefund(unit, payment, refund);
  return { kind: 'COMPLETED' };
}

function fail(unit: Unit, payment: LockedPayment, { refund, report }: { refund: LockedRefund; report: RefundReport }): RefundReceived {
  if (refund.status === 'FAILED') return { kind: 'NOTHING' };
  if (refund.status === 'COMPLETED') return { kind: 'MISMATCH', detail: 'A refund that was completed is reported as failed.' };
  failRefund(unit, payment, { refund, failure: report.failure ?? 'The provider could not give the money back.' });
  return { kind: 'FAILED' };
}

/** Gives a refund up: its money is there to be given back again, by staff. */
export function failRefund(unit: Unit, payment: LockedPayment, { refund, failure }: { refund: LockedRefund; failure: string }): void {
  refund.status = 'FAILED';
  refund.failure = failure.slice(0, 500);
  refund.nextCheckAt = null;
  refund.updatedAt = unit.now;
  payment.pledged -= refund.amount;
  payment.updatedAt = unit.now;
}

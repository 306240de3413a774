import type { Unit } from '#database';
import type { PaymentReport } from '../providers/reports.ts';
import { closePayment } from './close-payment.ts';
import type { LockedPayment } from './lock-payments.ts';
import { mismatchOf } from './mismatch-of.ts';
import { isOpen } from './payment-status.ts';
import { recordEntries } from './record-entries.ts';

/**
 * What came of a report: NOTHING that was not known, UNDER_WAY, FAILED, CANCELLED, a MISMATCH that changed nothing, or MONEY that is
 * there and not yet accounted for: the caller says what for (`keepMoney`, `returnMoney`).
 */
export type Received =
  | { readonly kind: 'NOTHING' | 'UNDER_WAY' | 'FAILED' | 'CANCELLED' | 'MONEY' }
  | { readonly kind: 'MISMATCH'; readonly detail: string };

export type Reported = { readonly payments: readonly LockedPayment[]; readonly payment: LockedPayment; readonly report: PaymentReport };

/**
 * Takes in what a provider says of a payment, by whichever road it came. It only moves forward: what is paid stays paid, whatever is
 * reported afterwards, in whichever order and however often. The caller holds the locks of the order and all its payments. Keeps F05.
 */
export async function receiveReport(unit: Unit, reported: Reported): Promise<Received> {
  const { payment, report } = reported;
  const detail = mismatchOf(payment, report);
  if (detail !== null) return { kind: 'MISMATCH', detail };
  payment.providerOrderId ??= report.providerOrderId;
  switch (report.state) {
    case 'PENDING': return { kind: 'NOTHING' };
    case 'PROCESSING': case 'AUTHORIZED': return advance(unit, reported);
    case 'FAILED': return fail(unit, reported);
    case 'CANCELLED': return cancel(unit, payment);
    case 'CAPTURED': return captured(unit, reported);
  }
}

/**
 * The money of this very attempt may be in the books, on this payment or on one that was made for it because it came second. What the
 * provider kept of it, it may say only later.
 */
async function captured(unit: Unit, { payments, report }: Reported): Promise<Received> {
  const known = payments.find((each) => each.completedAt != null && each.providerPaymentId === report.providerPaymentId);
  if (known === undefined) return { kind: 'MONEY' };
  if (known.fee == null && report.fee !== null) {
    known.fee = report.fee;
    await recordEntries(unit, [{ paymentId: known.id, kind: 'FEE', amount: -report.fee }]);
  }
  return { kind: 'NOTHING' };
}

async function advance(unit: Unit, { payment, report }: Reported): Promise<Received> {
  const mayAdvance = payment.completedAt == null && (isOpen(payment) || payment.status === 'FAILED');
  const isNews = payment.status !== 'PROCESSING' || (report.state === 'AUTHORIZED' && payment.authorizedAt == null);
  if (!mayAdvance || !isNews) return { kind: 'NOTHING' };
  payment.status = 'PROCESSING';
  payment.failure = null;
  payment.updatedAt = unit.now;
  if (report.state === 'AUTHORIZED') {
    payment.providerPaymentId = report.providerPaymentId;
    payment.authorizedAt = unit.now;
    await recordEntries(unit, [{ paymentId: payment.id, kind: 'AUTHORIZED', amount: payment.amount }]);
  }
  return { kind: 'UNDER_WAY' };
}

/** An attempt that failed says nothing about another one of the same payment that is under way. */
async function fail(unit: Unit, { payment, report }: Reported): Promise<Received> {
  const isOther = payment.status === 'PROCESSING' && payment.providerPaymentId != null && payment.providerPaymentId !== report.providerPaymentId;
  if (!isOpen(payment) || isOther) return { kind: 'NOTHING' };
  const entries = closePayment(unit, payment, 'FAILED');
  payment.failure = report.failure;
  await recordEntries(unit, entries);
  return { kind: 'FAILED' };
}

async function cancel(unit: Unit, payment: LockedPayment): Promise<Received> {
  if (!isOpen(payment)) return { kind: 'NOTHING' };
  await recordEntries(unit, closePayment(unit, payment, 'CANCELLED'));
  return { kind: 'CANCELLED' };
}

import type { Unit } from '#database';
import type { PaymentReport } from '../providers/reports.ts';
import { cancelPayments } from './cancel-payments.ts';
import { expectNothing } from './close-payment.ts';
import type { LockedPayment } from './lock-payments.ts';
import type { Reported } from './receive-report.ts';
import { recordEntries, type Entry } from './record-entries.ts';

/** Accounts for money that the order waited for: the payment is COMPLETED, and whatever else was under way for the order is given up. */
export async function keepMoney(unit: Unit, { payments, payment, report }: Reported): Promise<void> {
  const entries = takeIn(unit, payment, report);
  payment.status = 'COMPLETED';
  await recordEntries(unit, entries);
  await cancelPayments(unit, payments);
}

/** Writes on a payment that its money is there, and returns what the ledger has to say of it. The status is the caller's. */
export function takeIn(unit: Unit, payment: LockedPayment, report: PaymentReport): Entry[] {
  const entries: Entry[] = [...expectNothing(payment), { paymentId: payment.id, kind: 'CAPTURED', amount: payment.amount }];
  if (report.fee !== null) entries.push({ paymentId: payment.id, kind: 'FEE', amount: -report.fee });
  payment.providerPaymentId = report.providerPaymentId;
  payment.fee = report.fee;
  payment.failure = null;
  payment.authorizedAt = null;
  payment.nextCheckAt = null;
  payment.completedAt = unit.now;
  payment.updatedAt = unit.now;
  return entries;
}

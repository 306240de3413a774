import type { Unit } from '#database';
import type { LockedPayment } from './lock-payments.ts';
import type { Entry } from './record-entries.ts';

/**
 * Gives a payment that was under way its end without money, and returns what the ledger has to say of it: what was expected is not
 * any longer. A provider may still report money; until it will not, it is asked.
 */
export function closePayment(unit: Unit, payment: LockedPayment, status: 'FAILED' | 'CANCELLED'): Entry[] {
  const entries = expectNothing(payment);
  payment.status = status;
  payment.authorizedAt = null;
  payment.updatedAt = unit.now;
  return entries;
}

/** The entry that takes back what a payment was expected to bring: cash due, or an authorization. */
export function expectNothing(payment: LockedPayment): Entry[] {
  if (payment.provider === 'CASH_ON_DELIVERY') return payment.status === 'PENDING' ? [{ paymentId: payment.id, kind: 'CASH_DUE', amount: -payment.amount }] : [];
  return payment.authorizedAt === null || payment.authorizedAt === undefined ? [] : [{ paymentId: payment.id, kind: 'AUTHORIZED', amount: -payment.amount }];
}

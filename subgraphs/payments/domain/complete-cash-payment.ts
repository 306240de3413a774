import type { Unit } from '#database';
import { expectNothing } from './close-payment.ts';
import type { LockedPayment } from './lock-payments.ts';
import { recordEntries } from './record-entries.ts';

/** Says that the courier has collected the money of an order; nothing for an order that was paid otherwise. */
export async function completeCashPayment(unit: Unit, payments: readonly LockedPayment[]): Promise<void> {
  const due = payments.find((payment) => payment.provider === 'CASH_ON_DELIVERY' && payment.status === 'PENDING');
  if (due === undefined) return;
  const entries = expectNothing(due);
  due.status = 'COMPLETED';
  due.completedAt = unit.now;
  due.updatedAt = unit.now;
  await recordEntries(unit, [...entries, { paymentId: due.id, kind: 'CASH_COLLECTED', amount: due.amount }]);
}

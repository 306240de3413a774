import type { Unit } from '#database';
import { closePayment } from './close-payment.ts';
import type { LockedPayment } from './lock-payments.ts';
import { isOpen } from './payment-status.ts';
import { recordEntries } from './record-entries.ts';

/** Cancels those of an order's locked payments that are under way; those that hold money stay, to be refunded. Nothing when it was done before. */
export async function cancelPayments(unit: Unit, payments: readonly LockedPayment[]): Promise<void> {
  await recordEntries(unit, payments.filter(isOpen).flatMap((payment) => closePayment(unit, payment, 'CANCELLED')));
}

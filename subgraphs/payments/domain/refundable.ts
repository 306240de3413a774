import { toPaise, type Paise } from '#money';
import type { LockedPayment } from './lock-payments.ts';

/** What is left of a payment's money to be given back; paise. Refunds on their way count as given back. */
export function refundable({ completedAt, amount, pledged, chargedBack }: LockedPayment): Paise {
  return toPaise(completedAt == null ? 0 : amount - pledged - chargedBack);
}

/**
 * Whether all the money taken for an order has been given back; false when none was taken. What came second and goes back counts like
 * the rest.
 */
export function isAllGivenBack(payments: readonly LockedPayment[]): boolean {
  const taken = payments.filter((payment) => payment.completedAt != null && payment.amount > 0);
  return taken.length > 0 && taken.every((payment) => payment.refunded === payment.amount);
}

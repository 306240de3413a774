import type { PaymentReport } from '../providers/reports.ts';
import type { LockedPayment } from './lock-payments.ts';

/** In what a report differs from what we asked the provider for; null when it does not. Only the same amount of rupees for the same order is this payment. */
export function mismatchOf(payment: LockedPayment, report: PaymentReport): string | null {
  if (report.provider !== payment.provider) return `${report.provider} reports a payment of ${payment.provider}.`;
  if (payment.providerOrderId != null && payment.providerOrderId !== report.providerOrderId) return 'It belongs to another order of the provider.';
  if (report.currency.toUpperCase() !== 'INR') return `It is in ${report.currency.slice(0, 10)}, not in INR.`;
  if (report.askedAmount !== null && report.askedAmount !== payment.amount) return `It was asked for ${report.askedAmount}, not ${payment.amount} paise.`;
  if (report.amount !== payment.amount) return `It is over ${report.amount}, not ${payment.amount} paise.`;
  return null;
}

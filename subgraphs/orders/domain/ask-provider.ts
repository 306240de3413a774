import type { Context } from '#context';
import { unitOfWork } from '#database';
import { findPayment, paymentChecked, providerAdapter, type PaymentReport } from '#payments';
import { keepAnswerAside } from './keep-answer-aside.ts';
import { settlePayment } from './settle-payment.ts';

/** What to take in first: money before everything that says that there is none. */
const ORDER: readonly PaymentReport['state'][] = ['CAPTURED', 'AUTHORIZED', 'PROCESSING', 'PENDING', 'CANCELLED', 'FAILED'];

/**
 * Asks a payment's provider how far it has come and takes in the answer, as if it had come by webhook; nothing when the money is
 * accounted for. Throws UnavailableError when the provider does not answer.
 */
export async function askProvider(context: Context, paymentId: string): Promise<void> {
  const payment = await findPayment(context.reader, paymentId);
  const adapter = payment === null ? null : providerAdapter(context.config, payment.provider);
  if (payment === null || adapter === null || payment.providerOrderId === null) return;
  const reports = await adapter.fetchPayments(payment.providerOrderId);
  for (const report of worthTaking(reports)) await keepAnswerAside(context, report, await settlePayment(context, report));
  await unitOfWork(context, (unit) => paymentChecked(unit, paymentId));
}

/** A failed attempt says nothing while another one may still bring the money. */
function worthTaking(reports: readonly PaymentReport[]): PaymentReport[] {
  const sorted = reports.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return sorted.filter((report) => report.state !== 'FAILED' || report === sorted[0]);
}

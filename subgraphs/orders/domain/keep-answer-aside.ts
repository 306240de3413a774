import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { keepAside, paymentMetrics, type PaymentReport, type RefundReport } from '#payments';
import { mismatchAct } from './mismatch-act.ts';
import { needsPerson, type Settlement } from './settlement.ts';

/** Keeps what a provider answered for a person where it did not fit; nothing where it did. */
export async function keepAnswerAside(context: Context, report: PaymentReport | RefundReport, settled: Settlement): Promise<void> {
  const { kind, paymentId, detail } = settled;
  if (!needsPerson(kind)) return;
  await unitOfWork(context, async (unit) => {
    await keepAside(unit, report, { paymentId, detail: detail ?? kind });
    audit(unit, mismatchAct(report.provider, settled));
  });
  paymentMetrics.mismatches.inc({ provider: report.provider });
  context.log.error({ paymentId, detail }, 'an answer of a payment provider does not fit');
}

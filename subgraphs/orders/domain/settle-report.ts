import type { Context } from '#context';
import { providerAdapter, type RefundReport, type Report } from '#payments';
import { needsPerson, type Settlement } from './settlement.ts';
import { settleDispute } from './settle-dispute.ts';
import { settlePayment } from './settle-payment.ts';
import { settleRefund } from './settle-refund.ts';

/** Takes in anything that a provider says. Asks the provider where what it said is not enough. Call it outside of units of work. */
export async function settleReport(context: Context, report: Report): Promise<Settlement> {
  switch (report.kind) {
    case 'PAYMENT': return settlePayment(context, report);
    case 'DISPUTE': return settleDispute(context, report);
    case 'REFUND': return settleRefundOfAny(context, report);
    case 'REFUNDS_CHANGED': return settleAll(context, await providerAdapter(context.config, report.provider)?.fetchRefunds(report.providerPaymentId) ?? []);
  }
}

/** A refund may overtake the news that there was money: then the provider is asked for that first. */
async function settleRefundOfAny(context: Context, report: RefundReport): Promise<Settlement> {
  const settled = await settleRefund(context, report);
  if (settled.kind !== 'UNKNOWN') return settled;
  const payment = await providerAdapter(context.config, report.provider)?.fetchPayment(report.providerPaymentId) ?? null;
  if (payment === null) return settled;
  const paid = await settlePayment(context, payment);
  return needsPerson(paid.kind) ? paid : settleRefund(context, report);
}

async function settleAll(context: Context, reports: readonly RefundReport[]): Promise<Settlement> {
  const settled: Settlement[] = [];
  for (const report of reports) settled.push(await settleRefundOfAny(context, report));
  return summary(settled);
}

/** The one settlement that says the most: what needs a person, else what changed something. */
export function summary(settled: readonly Settlement[]): Settlement {
  const loud = settled.find(({ kind }) => needsPerson(kind)) ?? settled.find(({ kind }) => kind !== 'NOTHING');
  return loud ?? settled.at(0) ?? { kind: 'NOTHING', paymentId: null, detail: null };
}

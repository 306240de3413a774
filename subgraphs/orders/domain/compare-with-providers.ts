import type { Context } from '#context';
import { unitOfWork } from '#database';
import { compareBooks, countDifferences, daysToCompare, newPayments, newRefunds, paymentMetrics, providerAdapter, type ProviderBooks } from '#payments';
import { addDays, businessDay, startOfBusinessDay } from '#time';
import { keepAnswerAside } from './keep-answer-aside.ts';
import { settlePayment } from './settle-payment.ts';
import { settleReport } from './settle-report.ts';

const PROVIDERS = ['RAZORPAY', 'STRIPE'] as const;

/** Days before one on which money of that day may have been begun: as long as providers hold what is not captured. */
const EARLIER = 5;

type Adapter = NonNullable<ReturnType<typeof providerAdapter>>;

/**
 * Compares yesterday's captures and refunds, and those of days that differed lately, with each provider's books. What the provider
 * has and we have not is taken in first, as if it had come by webhook; what differs afterwards is kept for staff and counted in the
 * metrics. Throws UnavailableError when a provider does not answer: then the job tries again.
 */
export async function compareWithProviders(context: Context): Promise<void> {
  const today = businessDay(context.clock.now(), context.config.shop.timeZone);
  for (const provider of PROVIDERS) {
    const adapter = providerAdapter(context.config, provider);
    if (adapter === null) continue;
    for (const day of await daysToCompare(context.reader, provider, today)) await compareDay(context, adapter, day);
    paymentMetrics.differences.set({ provider }, await countDifferences(context.reader, provider));
  }
}

async function compareDay(context: Context, adapter: Adapter, day: string): Promise<void> {
  const start = (of: string): Date => startOfBusinessDay(of, context.config.shop.timeZone);
  const span = { from: start(day), to: start(addDays(day, 1)) };
  const before = { from: start(addDays(day, -EARLIER)), to: span.from };
  const books: ProviderBooks = {
    payments: await adapter.listPayments(span), refunds: await adapter.listRefunds(span),
    earlierPayments: await adapter.listPayments(before), earlierRefunds: await adapter.listRefunds(before),
  };
  await takeIn(context, books);
  const count = await unitOfWork(context, (unit) => compareBooks(unit, { provider: adapter.provider, day, span }, books));
  if (count > 0) context.log.error({ provider: adapter.provider, day, count }, "a provider's books and ours differ; see paymentReconciliation");
}

async function takeIn(context: Context, { payments, refunds }: ProviderBooks): Promise<void> {
  for (const report of await newPayments(context.reader, payments)) await keepAnswerAside(context, report, await settlePayment(context, report));
  for (const report of await newRefunds(context.reader, refunds)) await keepAnswerAside(context, report, await settleReport(context, report));
}

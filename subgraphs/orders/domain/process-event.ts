import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { findWaitingEvent, finishEvent, paymentMetrics, providerAdapter, type EventOutcome, type Report } from '#payments';
import { askProvider } from '../jobs/ask-provider.ts';
import { mismatchAct } from './mismatch-act.ts';
import { settleReport, summary } from './settle-report.ts';
import { needsPerson, type Settlement } from './settlement.ts';

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaitingEvent>>>;

/**
 * Takes in an event of a provider that was kept, and writes down what became of it. What does not fit is kept aside for a person, what
 * is of another kind stays as it is. Throws, to be tried again, when the provider has to be asked and does not answer. An event that
 * was taken in before a crash is taken in again, which changes nothing.
 */
export async function processEvent(context: Context, eventId: string): Promise<void> {
  const event = await findWaitingEvent(context.reader, eventId);
  if (event === null) return;
  const { lacksFee, ...outcome } = await take(context, event);
  await unitOfWork(context, async (unit) => {
    await finishEvent(unit, eventId, outcome);
    if (outcome.status === 'MISMATCH') audit(unit, mismatchAct(event.provider, outcome));
    if (lacksFee && outcome.paymentId !== null) unit.publish(askProvider, { paymentId: outcome.paymentId });
  });
  paymentMetrics.events.inc({ provider: event.provider, outcome: outcome.status.toLowerCase() });
  if (outcome.status !== 'MISMATCH') return;
  paymentMetrics.mismatches.inc({ provider: event.provider });
  context.log.error({ eventId, type: event.type, paymentId: outcome.paymentId, detail: outcome.detail }, 'an event of a payment provider does not fit');
}

/** `lacksFee`: money came, and the event does not say what the provider keeps of it. */
type Taken = EventOutcome & { readonly lacksFee: boolean };

async function take(context: Context, event: Waiting): Promise<Taken> {
  const adapter = providerAdapter(context.config, event.provider);
  if (adapter === null) throw new Error(`The shop has no account with ${event.provider} any longer.`);
  let reports: Report[] | null;
  try {
    reports = adapter.reportsOf(event);
  } catch {
    return { status: 'MISMATCH', paymentId: null, detail: 'It has not the form that such an event should have.', lacksFee: false };
  }
  if (reports === null) return { status: 'IGNORED', paymentId: null, detail: null, lacksFee: false };
  const settled: Settlement[] = [];
  for (const report of reports) settled.push(await settleReport(context, report));
  const { kind, paymentId, detail } = summary(settled);
  const lacksFee = (kind === 'PAID' || kind === 'UNWANTED') && reports.some((report) => report.kind === 'PAYMENT' && report.fee === null);
  return { status: needsPerson(kind) ? 'MISMATCH' : 'PROCESSED', paymentId, detail, lacksFee };
}

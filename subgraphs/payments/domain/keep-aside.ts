import type { Unit } from '#database';
import type { Report } from '../providers/reports.ts';
import { finishEvent } from './finish-event.ts';
import { storeEvent } from './store-event.ts';

/**
 * Keeps what a provider answered, not sent, and does not fit, as an event that waits for a person: once, however often it is
 * answered so.
 */
export async function keepAside(unit: Unit, report: Report, { paymentId, detail }: { paymentId: string | null; detail: string }): Promise<void> {
  const what = 'state' in report ? `${report.kind}:${report.state}:${report.amount}:${report.currency}` : report.kind;
  const id = await storeEvent(unit, report.provider, { eventId: `answer:${report.providerPaymentId}:${what}`.slice(0, 255), type: 'answer', payload: report });
  if (id !== null) await finishEvent(unit, id, { status: 'MISMATCH', paymentId, detail });
}

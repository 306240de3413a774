import { rows, sql, type Unit } from '#database';
import type { ProviderEventStatus } from '../entities/provider-event.ts';

/** What became of an event. MISMATCH: it is kept aside for a person, and changed nothing. */
export type EventOutcome = { readonly status: Exclude<ProviderEventStatus, 'RECEIVED'>; readonly paymentId: string | null; readonly detail: string | null };

/** Writes down what became of an event; what was decided before stays. */
export async function finishEvent(unit: Unit, id: string, { status, paymentId, detail }: EventOutcome): Promise<void> {
  await rows(unit.sql, sql`
    update payments.provider_event
    set status = ${status}, payment_id = ${paymentId}, detail = ${detail?.slice(0, 500) ?? null}, processed_at = ${unit.now}, updated_at = ${unit.now}
    where id = ${id} and status = 'RECEIVED'`);
}

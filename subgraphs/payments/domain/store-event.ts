import { newId, rows, sql, type Unit } from '#database';
import type { ReceivedEvent } from '../providers/adapter.ts';
import type { OnlineProvider } from '../providers/reports.ts';

export type EventToStore = ReceivedEvent & { readonly provider: OnlineProvider };

/** Keeps what providers sent, in one statement. Returns for each its id here; null when the same event was kept before, or stands before it in the list. */
export async function storeEvents(unit: Unit, events: readonly EventToStore[]): Promise<(string | null)[]> {
  const kept = await rows(unit.sql, sql<{ id: string; provider: string; eventId: string }>`
    insert into payments.provider_event (id, provider, event_id, type, payload, status, created_at, updated_at)
    select e.id, e.provider, e."eventId", e.type, e.payload, 'RECEIVED', ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(events.map((event) => ({ ...event, id: newId() })))}::jsonb)
      as e(id uuid, provider text, "eventId" text, type text, payload jsonb)
    on conflict on constraint provider_event_once do nothing returning id, provider, event_id as "eventId"`);
  const ids = new Map(kept.map(({ id, provider, eventId }) => [`${provider} ${eventId}`, id]));
  return events.map(({ provider, eventId }) => {
    const id = ids.get(`${provider} ${eventId}`) ?? null;
    ids.delete(`${provider} ${eventId}`);
    return id;
  });
}

/** Keeps what a provider sent and returns its id here; null when the same event was kept before. */
export async function storeEvent(unit: Unit, provider: OnlineProvider, event: ReceivedEvent): Promise<string | null> {
  const [id = null] = await storeEvents(unit, [{ ...event, provider }]);
  return id;
}

import { firstRow, newId, sql, type Unit } from '#database';
import type { ReceivedEvent } from '../providers/adapter.ts';
import type { OnlineProvider } from '../providers/reports.ts';

/** Keeps what a provider sent and returns its id here; null when the same event was kept before. */
export async function storeEvent(unit: Unit, provider: OnlineProvider, { eventId, type, payload }: ReceivedEvent): Promise<string | null> {
  const stored = await firstRow(unit.sql, sql<{ id: string }>`
    insert into payments.provider_event (id, provider, event_id, type, payload, status, created_at, updated_at)
    values (${newId()}, ${provider}, ${eventId}, ${type}, ${JSON.stringify(payload)}::jsonb, 'RECEIVED', ${unit.now}, ${unit.now})
    on conflict on constraint provider_event_once do nothing returning id`);
  return stored?.id ?? null;
}

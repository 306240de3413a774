import { firstRow, sql, type SqlExecutor } from '#database';
import type { ReceivedEvent } from '../providers/adapter.ts';
import type { OnlineProvider } from '../providers/reports.ts';

/** An event that waits to be taken in. */
export type WaitingEvent = Pick<ReceivedEvent, 'type' | 'payload'> & { readonly id: string; readonly provider: OnlineProvider };

/** An event by its id here; null when it was taken in before. */
export async function findWaitingEvent(executor: SqlExecutor, id: string): Promise<WaitingEvent | null> {
  const found = await firstRow(executor, sql<WaitingEvent>`
    select id, provider, type, payload from payments.provider_event where id = ${id} and status = 'RECEIVED'`);
  return found ?? null;
}

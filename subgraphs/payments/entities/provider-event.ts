import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OnlineProvider } from '../providers/reports.ts';

export type ProviderEventStatus = 'RECEIVED' | 'PROCESSED' | 'IGNORED' | 'MISMATCH';

/** What a provider sent, once for each id of its, before it was answered. `payload` has no personal data. MISMATCH waits for a person. */
export const ProviderEvent = defineEntity({
  name: 'ProviderEvent',
  tableName: 'provider_event',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    provider: p.text().$type<OnlineProvider>(),
    eventId: p.text(),
    type: p.text(),
    payload: p.json<object>(),
    status: p.text().$type<ProviderEventStatus>(),
    detail: p.text().nullable(),
    paymentId: p.uuid().nullable(),
    processedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

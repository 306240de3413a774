import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OnlineProvider } from '../providers/reports.ts';

/** What a provider's books and ours say of the payments and refunds that were begun on a business day; paise. */
export const Reconciliation = defineEntity({
  name: 'Reconciliation',
  tableName: 'reconciliation',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    provider: p.text().$type<OnlineProvider>(),
    day: p.date(),
    capturedThere: p.bigint('number'),
    capturedHere: p.bigint('number'),
    refundedThere: p.bigint('number'),
    refundedHere: p.bigint('number'),
    comparedAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ReturnStatus } from '../../../schema/generated/returns.ts';

/** A status that a return came to, with what was said about it; append-only, each status once. */
export const ReturnEvent = defineEntity({
  name: 'ReturnEvent',
  tableName: 'return_event',
  schema: 'returns',
  properties: {
    id: p.uuid().primary(),
    returnId: p.uuid(),
    status: p.text().$type<ReturnStatus>(),
    note: p.text().nullable(),
    /** Who moved it; null: a guest. */
    actorId: p.uuid().nullable(),
    occurredAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OrderStatus } from '../../../schema/generated/orders.ts';

/** A status that an order came to, with what was said about it; append-only, each status once. */
export const TrackingEvent = defineEntity({
  name: 'TrackingEvent',
  tableName: 'tracking_event',
  schema: 'orders',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    status: p.text().$type<OrderStatus>(),
    note: p.text().nullable(),
    carrier: p.text().nullable(),
    trackingNumber: p.text().nullable(),
    /** Who moved it; null: the system, or a guest. */
    actorId: p.uuid().nullable(),
    occurredAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

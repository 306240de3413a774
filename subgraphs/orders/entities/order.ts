import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OrderStatus } from '../../../schema/generated/orders.ts';

/** The part of an order that changes: whose it is and how far it has come. The rest is frozen by `domain/write-order.ts`, which alone inserts. */
export const Order = defineEntity({
  name: 'Order',
  tableName: 'order',
  schema: 'orders',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    userId: p.uuid().nullable(),
    sessionId: p.uuid().nullable(),
    status: p.text().$type<OrderStatus>(),
    cancelReason: p.text().nullable(),
    shipState: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

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
    /** When it was cancelled because nobody had paid; money that comes late may still confirm it. */
    expiredAt: p.datetime().nullable(),
    shipState: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ReturnKind, ReturnStatus } from '../../../schema/generated/returns.ts';

/** Pieces of an order that are sent back together. Amounts in paise. Its lines are frozen by `domain/write-return.ts`, which alone inserts them. */
export const Return = defineEntity({
  name: 'Return',
  tableName: 'return',
  schema: 'returns',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    kind: p.text().$type<ReturnKind>(),
    status: p.text().$type<ReturnStatus>(),
    /** Whether the received goods went back on sale; null until they are received. */
    restock: p.boolean().nullable(),
    refundAmount: p.bigint('number'),
    shippingRefund: p.bigint('number').default(0),
    creditNoteNumber: p.text().nullable(),
    requestedAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

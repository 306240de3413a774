import { defineEntity, p } from '@mikro-orm/postgresql';

export type RefundStatus = 'PENDING' | 'PROCESSING' | 'COMPLETED' | 'FAILED';

/** Money given back of a payment; paise. All of a payment's add up to its `refunded`. */
export const Refund = defineEntity({
  name: 'Refund',
  tableName: 'refund',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    paymentId: p.uuid(),
    /** The return that it is for, once at most; null: something else. */
    returnId: p.uuid().nullable(),
    amount: p.bigint('number'),
    reason: p.text(),
    status: p.text().$type<RefundStatus>(),
    completedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

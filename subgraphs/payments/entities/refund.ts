import { defineEntity, p } from '@mikro-orm/postgresql';
import type { RefundStatus } from '../../../schema/generated/payments.ts';

/**
 * Why money is given back: staff said so; a paid order was cancelled; a parcel came back undelivered; pieces were sent back; nobody
 * waited for the money; or it was begun at the provider, not here.
 */
export type RefundCause = 'STAFF' | 'CANCELLATION' | 'UNDELIVERED' | 'RETURN' | 'UNWANTED' | 'PROVIDER';

/** Money given back of a payment; paise. Those of a payment that did not fail add up to its `pledged`, the COMPLETED ones to its `refunded`. */
export const Refund = defineEntity({
  name: 'Refund',
  tableName: 'refund',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    paymentId: p.uuid(),
    /** The return that it is for, once at most; null: something else. */
    returnId: p.uuid().nullable(),
    cause: p.text().$type<RefundCause>(),
    /** Who asked for it; null: the shop by itself. */
    actorId: p.uuid().nullable(),
    amount: p.bigint('number'),
    reason: p.text(),
    status: p.text().$type<RefundStatus>(),
    providerRefundId: p.text().nullable(),
    failure: p.text().nullable(),
    /** Calls to have the provider send it, and when it is tried or asked about next; null: no more. */
    attempts: p.integer().default(0),
    nextCheckAt: p.datetime().nullable(),
    completedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

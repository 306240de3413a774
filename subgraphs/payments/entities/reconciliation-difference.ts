import { defineEntity, p } from '@mikro-orm/postgresql';

export type DifferenceKind = 'CAPTURE_MISSING' | 'CAPTURE_UNKNOWN' | 'CAPTURE_AMOUNT' | 'REFUND_MISSING' | 'REFUND_UNKNOWN' | 'REFUND_AMOUNT';

/** Something on which the provider and we do not agree. MISSING: it is not in our books; UNKNOWN: the provider does not know it. */
export const ReconciliationDifference = defineEntity({
  name: 'ReconciliationDifference',
  tableName: 'reconciliation_difference',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    reconciliationId: p.uuid(),
    kind: p.text().$type<DifferenceKind>(),
    /** The provider's id of the payment or the refund. */
    providerId: p.text(),
    paymentId: p.uuid().nullable(),
    amountThere: p.bigint('number').nullable(),
    amountHere: p.bigint('number').nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

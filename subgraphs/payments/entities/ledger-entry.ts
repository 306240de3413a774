import { defineEntity, p } from '@mikro-orm/postgresql';

export type LedgerKind = 'AUTHORIZED' | 'CAPTURED' | 'REFUNDED' | 'FEE' | 'CHARGED_BACK' | 'CASH_DUE' | 'CASH_COLLECTED';

/** A line of the ledger of payments; paise, with a sign. The database refuses to change or remove one. */
export const LedgerEntry = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    paymentId: p.uuid(),
    refundId: p.uuid().nullable(),
    kind: p.text().$type<LedgerKind>(),
    amount: p.bigint('number'),
    occurredAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TaxedItem } from '../rows.ts';

/** The credit note for what was given back of an order that has an invoice. Amounts in paise; `sequence` counts within the financial year. */
export const CreditNote = defineEntity({
  name: 'CreditNote',
  tableName: 'credit_note',
  schema: 'orders',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    number: p.text(),
    financialYear: p.text(),
    sequence: p.integer(),
    total: p.bigint('number'),
    tax: p.bigint('number'),
    cgst: p.bigint('number'),
    sgst: p.bigint('number'),
    igst: p.bigint('number'),
    items: p.json().$type<readonly TaxedItem[]>(),
    issuedOn: p.date(),
    issuedAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';

/** The tax invoice of an order. `sequence` counts within the financial year; states are where the shop sells from and to; the seller is as it was on the day. */
export const Invoice = defineEntity({
  name: 'Invoice',
  tableName: 'invoice',
  schema: 'orders',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    number: p.text(),
    financialYear: p.text(),
    sequence: p.integer(),
    sellerName: p.text(),
    sellerAddress: p.text().nullable(),
    sellerGstin: p.text().nullable(),
    sellerState: p.text(),
    placeOfSupply: p.text(),
    issuedOn: p.date(),
    issuedAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

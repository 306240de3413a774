import { defineEntity, p } from '@mikro-orm/postgresql';

/** A band of GST: goods of an HSN prefix worth at most `upTo` a piece before GST, from a day on. Fixed from that day on: orders were priced by it. */
export const TaxRate = defineEntity({
  name: 'TaxRate',
  tableName: 'tax_rate',
  schema: 'cart',
  properties: {
    id: p.uuid().primary(),
    hsnPrefix: p.text(),
    validFrom: p.date(),
    /** Paise; null: all that is worth more than the other bands. */
    upTo: p.bigint('number').nullable(),
    rateBasisPoints: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

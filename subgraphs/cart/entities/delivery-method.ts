import { defineEntity, p } from '@mikro-orm/postgresql';

/** A way in which the shop delivers. */
export const DeliveryMethod = defineEntity({
  name: 'DeliveryMethod',
  tableName: 'delivery_method',
  schema: 'cart',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    /** Paise, GST included. */
    price: p.bigint('number'),
    /** Paise: goods worth this much are delivered free; null: never. */
    freeAbove: p.bigint('number').nullable(),
    minDays: p.integer(),
    maxDays: p.integer(),
    cashOnDelivery: p.boolean(),
    /** It serves the pincodes that begin with one of these; empty: all. */
    pincodePrefixes: p.array(),
    isActive: p.boolean(),
    position: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

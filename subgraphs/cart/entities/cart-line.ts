import { defineEntity, p } from '@mikro-orm/postgresql';

/** Pieces of a variant in a cart. */
export const CartLine = defineEntity({
  name: 'CartLine',
  tableName: 'cart_line',
  schema: 'cart',
  properties: {
    id: p.uuid().primary(),
    cartId: p.uuid(),
    variantId: p.uuid(),
    /** 1 to 100. */
    quantity: p.integer(),
    /** Paise: the price when the customer last touched the line. */
    unitPriceSeen: p.bigint('number'),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

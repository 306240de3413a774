import { defineEntity, p } from '@mikro-orm/postgresql';

/** What a customer or a guest means to buy. It has its owner's id: one owner, one cart, named before it is first written. */
export const Cart = defineEntity({
  name: 'Cart',
  tableName: 'cart',
  schema: 'cart',
  properties: {
    id: p.uuid().primary(),
    /** The owner, unless it is a guest. */
    userId: p.uuid().nullable(),
    /** The owner's session, when it is a guest. */
    sessionId: p.uuid().nullable(),
    pincode: p.text().nullable(),
    deliveryMethodId: p.uuid().nullable(),
    promoCode: p.text().nullable(),
    /** Counts how often it was locked for a change; see domain/lock-stored-cart.ts. */
    version: p.bigint('number'),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

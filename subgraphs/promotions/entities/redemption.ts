import { defineEntity, p } from '@mikro-orm/postgresql';

/** One use of a promo code by an order. Those not given back are the code's `timesUsed`. */
export const Redemption = defineEntity({
  name: 'Redemption',
  tableName: 'redemption',
  schema: 'promotions',
  properties: {
    id: p.uuid().primary(),
    promoCodeId: p.uuid(),
    orderId: p.uuid(),
    /** Who ordered; null: a guest. */
    userId: p.uuid().nullable(),
    /** The order's e-mail address in lower case: guests are told apart by it. */
    customerKey: p.text(),
    redeemedAt: p.datetime(),
    /** When the order was cancelled or expired; null: the use counts. */
    givenBackAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

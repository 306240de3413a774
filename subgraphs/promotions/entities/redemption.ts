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
    /** The order's e-mail address in lower case: a guest counts as a customer by it. */
    customerKey: p.text(),
    redeemedAt: p.datetime(),
    /** When the order was cancelled or expired; null: the use counts. */
    givenBackAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';

export type PromoCodeKind = 'PERCENTAGE' | 'FIXED_AMOUNT' | 'FREE_SHIPPING';

/**
 * A code that takes something off a cart; what it is for stands in two tables beside it. Only `isActive`, `endsAt` and
 * `usageLimit` ever change, so a price computed with it stays right; `timesUsed` changes only together with a redemption.
 */
export const PromoCode = defineEntity({
  name: 'PromoCode',
  tableName: 'promo_code',
  schema: 'promotions',
  properties: {
    id: p.uuid().primary(),
    /** In upper case. */
    code: p.text(),
    kind: p.text().$type<PromoCodeKind>(),
    /** Basis points, paise, or 0, by kind. */
    value: p.integer(),
    /** Paise, of the whole cart before the discount. */
    minimumSubtotal: p.bigint('number').nullable(),
    /** Null: from the beginning. */
    startsAt: p.datetime().nullable(),
    /** The first instant at which it is over; null: never. */
    endsAt: p.datetime().nullable(),
    usageLimit: p.integer().nullable(),
    usageLimitPerCustomer: p.integer().nullable(),
    /** Redemptions that were not given back. */
    timesUsed: p.integer().default(0),
    /** How many of them were counted beyond the limit, by orders that were paid late. */
    lateUses: p.integer().default(0),
    isActive: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

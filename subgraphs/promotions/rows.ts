import { sql } from '#database';
import type { Paise } from '#money';
import type { PromoCodeKind } from './entities/promo-code.ts';

/** What decides whether a code may be used at an instant. */
export type PromoCodeTerms = {
  code: string;
  isActive: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  usageLimit: number | null;
  timesUsed: number;
};

/** A promo code as the graph reads it. `categoryIds` and `productIds` as staff gave them; both empty: for all goods. */
export type PromoCodeRow = PromoCodeTerms & {
  id: string;
  kind: PromoCodeKind;
  value: number;
  minimumSubtotal: Paise | null;
  usageLimitPerCustomer: number | null;
  categoryIds: string[];
  productIds: string[];
  createdAt: Date;
  updatedAt: Date;
};

/** The columns of PromoCodeTerms from `promotions.promo_code c`. */
export const termsColumns = sql`
  c.code, c.is_active as "isActive", c.starts_at as "startsAt", c.ends_at as "endsAt", c.usage_limit as "usageLimit", c.times_used as "timesUsed"`;

/** The columns of a PromoCodeRow from `promotions.promo_code c`. */
export const promoCodeColumns = sql`
  c.id, ${termsColumns}, c.kind, c.value, c.minimum_subtotal as "minimumSubtotal", c.usage_limit_per_customer as "usageLimitPerCustomer",
  array(select s.category_id from promotions.promo_code_category s where s.promo_code_id = c.id order by s.category_id) as "categoryIds",
  array(select s.product_id from promotions.promo_code_product s where s.promo_code_id = c.id order by s.product_id) as "productIds",
  c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** By what a customer is told apart: the account, and the e-mail address (lower case) that an order gives. Null: not known. */
export type Customer = { readonly userId: string | null; readonly customerKey: string | null };

/** How often a customer has used `promotions.promo_code c`, as far as it counts: with the account or with the e-mail address. */
export function customerUses({ userId, customerKey }: Customer) {
  return sql`(
    select count(*) from promotions.redemption r
    where r.promo_code_id = c.id and r.given_back_at is null
      and (r.user_id = ${userId}::uuid or r.customer_key = ${customerKey}::text))`;
}

import { firstRow, sql, type SqlExecutor } from '#database';
import type { Paise } from '#money';
import type { PromoCodeKind } from '../entities/promo-code.ts';
import { promoCodeColumns, type PromoCodeRow } from '../rows.ts';
import { normaliseCode } from './normalise-code.ts';
import { invalid, refusalOf, type PromoCodeRefusal } from './promo-code-refusal.ts';

/** What a code takes off, as the cart's pricing takes it. `scope.categoryIds` holds the categories and all below them; null: all goods. */
export type Promotion = {
  readonly code: string;
  readonly kind: PromoCodeKind;
  /** Basis points for PERCENTAGE, paise for FIXED_AMOUNT, 0 for FREE_SHIPPING. */
  readonly value: number;
  /** Paise, of the whole cart before the discount. */
  readonly minimumSubtotal: Paise | null;
  readonly scope: { readonly productIds: readonly string[]; readonly categoryIds: readonly string[] } | null;
};

/** Either the promotion or why there is none. With a `usageLimitPerCustomer`, `customerLimitReached` is worth asking. */
export type PromotionLookup =
  | { readonly promotion: Promotion; readonly usageLimitPerCustomer: number | null; readonly refusal: null }
  | { readonly promotion: null; readonly refusal: PromoCodeRefusal };

type FoundRow = PromoCodeRow & { coveredCategoryIds: string[] };

/**
 * What a code takes off at `now`, or why it may not be used: PROMO_CODE_INVALID, PROMO_CODE_EXPIRED, PROMO_CODE_LIMIT_REACHED.
 * One statement; also inside a unit of work. It locks nothing and counts nothing: `redeemPromotion` alone decides (F11).
 */
export async function findPromotion(executor: SqlExecutor, typed: string, now: Date): Promise<PromotionLookup> {
  const code = normaliseCode(typed);
  const found = code === null ? undefined : await firstRow(executor, sql<FoundRow>`
    select ${promoCodeColumns}, array(
      with recursive covered as (
        select s.category_id as id from promotions.promo_code_category s where s.promo_code_id = c.id
        union select below.id from catalog.category below join covered on below.parent_id = covered.id
      ) select id from covered
    ) as "coveredCategoryIds"
    from promotions.promo_code c where c.code = ${code}`);
  if (found === undefined) return { promotion: null, refusal: invalid(code) };
  const refusal = refusalOf(found, now);
  if (refusal !== null) return { promotion: null, refusal };
  return { promotion: promotionOf(found), usageLimitPerCustomer: found.usageLimitPerCustomer, refusal: null };
}

function promotionOf({ code, kind, value, minimumSubtotal, productIds, coveredCategoryIds }: FoundRow): Promotion {
  const isForAll = productIds.length === 0 && coveredCategoryIds.length === 0;
  return { code, kind, value, minimumSubtotal, scope: isForAll ? null : { productIds, categoryIds: coveredCategoryIds } };
}

import { firstRow, sql, type SqlExecutor } from '#database';
import type { Paise } from '#money';
import type { PromoCodeKind } from '../entities/promo-code.ts';
import { customerUses, promoCodeColumns, type PromoCodeRow } from '../rows.ts';
import { normaliseCode } from './normalise-code.ts';
import { customerLimit, invalid, refusalOf, type PromoCodeRefusal } from './promo-code-refusal.ts';

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

/** Either the promotion or why there is none; `code` as it is stored, or as it was typed when it cannot be one. */
export type PromotionLookup =
  | { readonly code: string; readonly promotion: Promotion; readonly refusal: null }
  | { readonly code: string; readonly promotion: null; readonly refusal: PromoCodeRefusal };

/** Who asks for what: `userId` null is a guest, of whose uses nothing is known before the order gives an e-mail address. */
export type AskedPromotion = { readonly code: string; readonly userId: string | null };

type FoundRow = PromoCodeRow & { coveredCategoryIds: string[]; usedUpByCustomer: boolean | null };

/**
 * What a code takes off at `now`, or why it may not be used: PROMO_CODE_INVALID, PROMO_CODE_EXPIRED, PROMO_CODE_LIMIT_REACHED (in
 * all, or for this user). One statement; also inside a unit of work. It locks nothing and counts nothing: `redeemPromotion` alone
 * decides (F11).
 */
export async function findPromotion(executor: SqlExecutor, asked: AskedPromotion, now: Date): Promise<PromotionLookup> {
  const code = normaliseCode(asked.code);
  const found = code === null ? undefined : await firstRow(executor, sql<FoundRow>`
    select ${promoCodeColumns}, array(
      with recursive covered as (
        select s.category_id as id from promotions.promo_code_category s where s.promo_code_id = c.id
        union select below.id from catalog.category below join covered on below.parent_id = covered.id
      ) select id from covered
    ) as "coveredCategoryIds",
    c.usage_limit_per_customer <= ${customerUses({ userId: asked.userId, customerKey: null })} as "usedUpByCustomer"
    from promotions.promo_code c where c.code = ${code}`);
  if (found === undefined) return { code: code ?? asked.code, promotion: null, refusal: invalid(code) };
  const refusal = refusalOf(found, now) ?? (found.usedUpByCustomer === true ? customerLimit(found.code) : null);
  if (refusal !== null) return { code: found.code, promotion: null, refusal };
  return { code: found.code, promotion: promotionOf(found), refusal: null };
}

function promotionOf({ code, kind, value, minimumSubtotal, productIds, coveredCategoryIds }: FoundRow): Promotion {
  const isForAll = productIds.length === 0 && coveredCategoryIds.length === 0;
  return { code, kind, value, minimumSubtotal, scope: isForAll ? null : { productIds, categoryIds: coveredCategoryIds } };
}

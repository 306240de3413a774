import { roundHalfUp, splitByLargestRemainder, sumPaise, toPaise } from '#money';
import type { Paise } from '#money';
import type { PricingLine, Promotion, PromotionRefusal, PromotionScope, UnusablePromotion } from './types.ts';

const WHOLE = 10_000;

export type LineSubtotal = { readonly line: PricingLine; readonly subtotal: Paise };

/** What a promotion does to a cart: paise off each line (in the lines' order), and whether delivery becomes free. */
export type AppliedPromotion = {
  readonly discounts: readonly Paise[];
  readonly freeShipping: boolean;
  readonly refusal: PromotionRefusal | null;
};

/**
 * Applies a promotion to the lines it is for, or says why it does not apply; the cart is then priced without it (F10, F11).
 * A discount is shared over those lines by largest remainder, weighted by their subtotals, ties to the earlier line.
 */
export function applyPromotion(lines: readonly LineSubtotal[], promotion: Promotion | UnusablePromotion | null): AppliedPromotion {
  const none = { discounts: lines.map(() => toPaise(0)), freeShipping: false, refusal: null };
  if (promotion === null) return none;
  if ('refusal' in promotion) return { ...none, refusal: promotion.refusal };
  const eligible = lines.map(({ line, subtotal }) => (isInScope(line, promotion.scope) ? subtotal : null));
  const refusal = refusalOf(promotion, lines, eligible);
  if (refusal !== null) return { ...none, refusal };
  if (promotion.kind === 'FREE_SHIPPING') return { ...none, freeShipping: true };
  return { ...none, discounts: shareDiscount(promotion, eligible) };
}

function refusalOf(promotion: Promotion, lines: readonly LineSubtotal[], eligible: readonly (Paise | null)[]): PromotionRefusal | null {
  const subtotal = sumPaise(lines.map((each) => each.subtotal));
  if (lines.length > 0 && eligible.every((each) => each === null)) return 'PROMO_CODE_NOT_APPLICABLE';
  if (promotion.minimumSubtotal !== null && subtotal < promotion.minimumSubtotal) return 'MINIMUM_NOT_MET';
  return null;
}

function isInScope(line: PricingLine, scope: PromotionScope | null): boolean {
  const products = scope?.productIds ?? [];
  const categories = scope?.categoryIds ?? [];
  if (products.length === 0 && categories.length === 0) return true;
  return products.includes(line.productId) || (line.categoryIds ?? []).some((id) => categories.includes(id));
}

/** Lines out of scope (null) and lines that cost nothing get no share. */
function shareDiscount(promotion: Promotion, eligible: readonly (Paise | null)[]): Paise[] {
  const weights = eligible.map((subtotal) => subtotal ?? toPaise(0));
  const discount = discountOf(promotion, sumPaise(weights));
  return splitByLargestRemainder(discount, weights);
}

/** Never less than nothing and never more than the goods it is taken off. */
function discountOf(promotion: Promotion, subtotal: Paise): Paise {
  const wanted =
    promotion.kind === 'PERCENTAGE' ? roundHalfUp(BigInt(subtotal) * BigInt(promotion.value), WHOLE) : toPaise(promotion.value);
  return toPaise(Math.min(Math.max(wanted, 0), subtotal));
}

import type { PricedCart, PromotionRefusal } from './pricing/index.ts';

/** Why the promo code on a priced cart takes nothing off, as a sentence for the customer; null when it does, or there is none. */
export function promotionRefusal({ promotion, priceTrace }: PricedCart): { code: PromotionRefusal; message: string } | null {
  if (promotion === null || promotion.refusal === null) return null;
  const reason = priceTrace.find((step) => step.rule === 'PROMOTION')?.reason ?? promotion.code;
  return { code: promotion.refusal, message: reason.endsWith('.') ? reason : `${reason}.` };
}

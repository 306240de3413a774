import type { Context } from '#context';
import type { PromotionLookup } from '#promotions';
import { businessDay } from '#time';
import type { FilledCart } from '../rows.ts';
import { priceCart, type PricedCart, type PricingInput } from './pricing/index.ts';

/** What the price of a cart depends on beyond the cart. `deliveryState` null: not known yet, counts as the shop's. */
export type PricingTerms = { readonly at: Date; readonly deliveryState: string | null };

/** The price of a cart at an instant, by what its promo code does, the shop's state and its business day. Pure. Keeps F10. */
export function priceFilledCart(config: Context['config'], cart: FilledCart, terms: PricingTerms): PricedCart {
  const { shop } = config;
  const method = cart.deliveryMethod;
  return priceCart({
    lines: cart.lines.map(({ id, variantId, quantity, variant }) => ({
      id, variantId, quantity, productId: variant.productId, unitPrice: variant.price, hsnCode: variant.hsnCode,
      categoryIds: variant.categoryId === null ? [] : [variant.categoryId],
    })),
    promotion: cart.promotionLookup && promotionOf(cart.promotionLookup),
    delivery: method && { methodId: method.id, price: method.price, freeAbove: method.freeAbove },
    taxRules: cart.taxRules,
    sellerState: shop.state,
    deliveryState: terms.deliveryState,
    businessDay: businessDay(terms.at, shop.timeZone),
  });
}

function promotionOf({ code, promotion, refusal }: PromotionLookup): PricingInput['promotion'] {
  return refusal === null ? promotion : { code, refusal: refusal.code, reason: refusal.message };
}

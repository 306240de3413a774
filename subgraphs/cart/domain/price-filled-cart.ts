import type { Context } from '#context';
import { businessDay } from '#time';
import type { FilledCart } from '../rows.ts';
import { priceCart, type PricedCart, type Promotion } from './pricing/index.ts';

/** What the price of a cart depends on beyond the cart. `deliveryState` null: not known yet, counts as the shop's. */
export type PricingTerms = { readonly at: Date; readonly deliveryState: string | null; readonly promotion: Promotion | null };

/** The price of a cart at an instant, by the shop's state and its business day. Pure. Keeps F10. */
export function priceFilledCart(config: Context['config'], cart: FilledCart, terms: PricingTerms): PricedCart {
  const { shop } = config;
  const method = cart.deliveryMethod;
  return priceCart({
    lines: cart.lines.map(({ id, variantId, quantity, variant }) => ({
      id, variantId, quantity, productId: variant.productId, unitPrice: variant.price, hsnCode: variant.hsnCode,
    })),
    promotion: terms.promotion,
    delivery: method && { methodId: method.id, price: method.price, freeAbove: method.freeAbove },
    taxRules: cart.taxRules,
    sellerState: shop.state,
    deliveryState: terms.deliveryState,
    businessDay: businessDay(terms.at, shop.timeZone),
  });
}

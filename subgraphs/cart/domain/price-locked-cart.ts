import type { Unit } from '#database';
import type { LockedCart } from './lock-cart.ts';
import { priceFilledCart, type PricingTerms } from './price-filled-cart.ts';
import type { PricedCart } from './pricing/index.ts';

/**
 * The price of a locked cart as an order is charged it, by the delivery method and the promo code that it was locked with.
 * `deliveryState` is the address's: it decides the names of the tax lines, never the total. No statement. Keeps F10.
 */
export function priceLockedCart(unit: Unit, cart: LockedCart, terms: Omit<PricingTerms, 'at'>): PricedCart {
  return priceFilledCart(unit.context.config, cart, { ...terms, at: unit.now });
}

/** The cart's face: what other domains may use. */
export { lockCart } from './domain/lock-cart.ts';
export type { LockedCart } from './domain/lock-cart.ts';
export { promotionRefusal } from './domain/promotion-refusal.ts';
export { priceLockedCart } from './domain/price-locked-cart.ts';
export type { PricingTerms } from './domain/price-filled-cart.ts';
export { closeCart } from './domain/close-cart.ts';
export { mergeGuestCart } from './domain/merge-guest-cart.ts';
export { findDeliveryMethod } from './domain/find-delivery-method.ts';
export { serves } from './domain/serves.ts';
export { seedDeliveryMethods } from './domain/seed-delivery-methods.ts';
export type { CartLine, DeliveryMethodRow } from './rows.ts';
export { priceCart, refundShare, taxRate } from './domain/pricing/index.ts';
export type {
  Delivery, FrozenLine, PricedCart, PricedDelivery, PricedLine, PriceStep, PricingInput, PricingLine, Promotion, PromotionRefusal, PromotionScope, UnusablePromotion,
  RefundShare, TaxBand, TaxLine, TaxParts, TaxRate, TaxRule, UnclearBand,
} from './domain/pricing/index.ts';

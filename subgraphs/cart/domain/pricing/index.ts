export { priceCart } from './price-cart.ts';
export { refundShare } from './refund-share.ts';
export type { FrozenLine, RefundShare } from './refund-share.ts';
export { taxRate } from './tax-rate.ts';
export type { TaxedGoods, TaxRate, UnclearBand } from './tax-rate.ts';
export type { TaxBand, TaxRule } from './tax-rules.ts';
export type { Delivery, PricedCart, PricedDelivery, PricedLine, PriceStep, TaxLine, TaxParts } from './types.ts';
export type { PricingInput, PricingLine, Promotion, PromotionRefusal, PromotionScope, UnusablePromotion } from './types.ts';

export { priceCart } from './price-cart.ts';
export { refundShare } from './refund-share.ts';
export type { FrozenLine, RefundShare } from './refund-share.ts';
export { isUnclearBand, taxRate } from './tax-rate.ts';
export type { TaxedGoods, TaxRate } from './tax-rate.ts';
export { gstRules } from './tax-rules.ts';
export type { TaxBand, TaxRule } from './tax-rules.ts';
export type { Delivery, PricedCart, PricedDelivery, PricedLine, PriceStep, TaxLine, TaxParts } from './types.ts';
export type { PricingInput, PricingLine, Promotion, PromotionRefusal, PromotionScope } from './types.ts';

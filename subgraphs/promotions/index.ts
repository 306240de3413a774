/** The promotions' face: what other domains may use. */
export { findPromotion } from './domain/find-promotion.ts';
export type { AskedPromotion, Promotion, PromotionLookup } from './domain/find-promotion.ts';
export { giveBackRedemption } from './domain/give-back-redemption.ts';
export type { PromoCodeRefusal } from './domain/promo-code-refusal.ts';
export { renewRedemption } from './domain/renew-redemption.ts';
export { redeemPromotion } from './domain/redeem-promotion.ts';
export type { PromotionUse } from './domain/redeem-promotion.ts';

import { moneyOrNull } from '#graph';
import type { PromoCodeResolvers } from '../../../schema/generated/promotions.ts';

export const PromoCodeType: PromoCodeResolvers = {
  minimumSubtotal: (promoCode) => moneyOrNull(promoCode.minimumSubtotal),
  categories: (promoCode) => promoCode.categoryIds.map((id) => ({ id })),
  products: (promoCode) => promoCode.productIds.map((id) => ({ id })),
};

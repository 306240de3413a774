import { money } from '#graph';
import type { CartTotalsResolvers } from '../../../schema/generated/cart.ts';

export const CartTotalsType: CartTotalsResolvers = {
  subtotal: (priced) => money(priced.subtotal),
  discount: (priced) => money(priced.discount),
  shipping: (priced) => money(priced.shipping),
  tax: (priced) => money(priced.tax),
  total: (priced) => money(priced.total),
};

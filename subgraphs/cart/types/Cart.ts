import type { CartResolvers } from '../../../schema/generated/cart.ts';

export const CartType: CartResolvers = {
  totalQuantity: (cart) => cart.lines.reduce((sum, line) => sum + line.quantity, 0),
  totals: (cart) => cart.priced,
  priceTrace: (cart) => cart.priced.priceTrace,
};

import { money } from '#graph';
import type { CartLineResolvers } from '../../../schema/generated/cart.ts';

export const CartLineType: CartLineResolvers = {
  unitPrice: (line) => money(line.priced.unitPrice),
  discount: (line) => money(line.priced.discount),
  total: (line) => money(line.priced.total),
  variant: (line) => ({ id: line.variantId }),
};

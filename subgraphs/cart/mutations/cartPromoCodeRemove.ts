import { mutation } from '#graph';
import { z } from 'zod';
import { changeCart } from '../domain/change-cart.ts';
import { setPromoCode } from '../domain/set-promo-code.ts';

export const cartPromoCodeRemove = mutation({
  input: z.object({}),
  async resolve(_nothing, context) {
    return { cart: await changeCart(context, (unit) => setPromoCode(unit, null)) };
  },
});

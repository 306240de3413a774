import { mutation } from '#graph';
import { z } from 'zod';
import { changeCart } from '../domain/change-cart.ts';
import { setPromoCode } from '../domain/set-promo-code.ts';

export const cartPromoCodeApply = mutation({
  input: z.object({ code: z.string() }),
  async resolve({ code }, context) {
    return { cart: await changeCart(context, (unit) => setPromoCode(unit, code)) };
  },
});

import { input, mutation } from '#graph';
import { z } from 'zod';
import { changeCart } from '../domain/change-cart.ts';
import { setLineQuantity } from '../domain/set-line-quantity.ts';

export const cartLineSetQuantity = mutation({
  input: z.object({ lineId: input.id(), quantity: z.number().int().min(0, 'A quantity cannot be negative.') }),
  async resolve(wanted, context) {
    return { cart: await changeCart(context, (unit) => setLineQuantity(unit, wanted)) };
  },
});

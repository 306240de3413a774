import { input, mutation } from '#graph';
import { z } from 'zod';
import { addLine } from '../domain/add-line.ts';
import { changeCart } from '../domain/change-cart.ts';

export const cartLineAdd = mutation({
  input: z.object({ variantId: input.id(), quantity: z.number().int().min(1, 'Put in at least one.') }),
  async resolve(added, context) {
    return { cart: await changeCart(context, (unit) => addLine(unit, added)) };
  },
});

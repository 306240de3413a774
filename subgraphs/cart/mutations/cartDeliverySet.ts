import { input, mutation } from '#graph';
import { z } from 'zod';
import { changeCart } from '../domain/change-cart.ts';
import { chooseDelivery } from '../domain/choose-delivery.ts';

export const cartDeliverySet = mutation({
  input: z.object({ pincode: input.pincode(), deliveryMethodId: input.id() }),
  async resolve(chosen, context) {
    return { cart: await changeCart(context, (unit) => chooseDelivery(unit, chosen)) };
  },
});

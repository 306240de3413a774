import { ownUserId } from '#accounts';
import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { addToWishlist } from '../domain/change-wishlist.ts';

export const wishlistItemAdd = mutation({
  input: z.object({ variantId: input.id() }),
  async resolve({ variantId }, context) {
    const userId = ownUserId(context);
    return { wishlist: await unitOfWork(context, (unit) => addToWishlist(unit, userId, variantId)) };
  },
});

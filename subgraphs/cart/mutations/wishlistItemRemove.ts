import { ownUserId } from '#accounts';
import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { removeFromWishlist } from '../domain/change-wishlist.ts';

export const wishlistItemRemove = mutation({
  input: z.object({ id: input.id() }),
  async resolve({ id }, context) {
    const userId = ownUserId(context);
    return { wishlist: await unitOfWork(context, (unit) => removeFromWishlist(unit, userId, id)) };
  },
});

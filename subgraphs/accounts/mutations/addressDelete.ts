import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { ownUserId } from '../domain/own-user-id.ts';
import { deleteAddress } from '../domain/save-address.ts';

export const addressDelete = mutation({
  input: z.object({ id: input.id() }),
  async resolve({ id }, context) {
    const userId = ownUserId(context);
    await unitOfWork(context, (unit) => deleteAddress(unit, userId, id));
    return {};
  },
});

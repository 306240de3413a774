import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { addressInput } from '../domain/address-input.ts';
import { ownUserId } from '../domain/own-user-id.ts';
import { updateAddress } from '../domain/save-address.ts';

export const addressUpdate = mutation({
  input: z.object({
    id: input.id(),
    address: input.optional(addressInput),
    isDefault: input.optional(z.boolean()),
  }),
  async resolve(change, context) {
    const userId = ownUserId(context);
    return { address: await unitOfWork(context, (unit) => updateAddress(unit, userId, change)) };
  },
});

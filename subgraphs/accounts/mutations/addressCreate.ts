import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { z } from 'zod';
import { addressInput } from '../domain/address-input.ts';
import { ownUserId } from '../domain/own-user-id.ts';
import { createAddress } from '../domain/save-address.ts';

export const addressCreate = mutation({
  input: z.object({
    address: addressInput,
    isDefault: z.boolean().nullish().transform((value) => value ?? false),
  }),
  async resolve(input, context) {
    const userId = ownUserId(context);
    return { address: await unitOfWork(context, (unit) => createAddress(unit, userId, input)) };
  },
});

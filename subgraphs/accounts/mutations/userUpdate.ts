import { unitOfWork } from '#database';
import { input, loader, mutation, PERMISSIONS } from '#graph';
import { z } from 'zod';
import { updateUser } from '../domain/update-user.ts';
import { userById } from '../loaders.ts';

export const userUpdate = mutation({
  input: z.object({
    id: input.id(),
    role: input.optional(z.enum(['CUSTOMER', 'STAFF', 'ADMIN'], 'A user is a CUSTOMER, STAFF or an ADMIN.')),
    permissions: input.optional(z.array(z.enum(PERMISSIONS))),
    isActive: input.optional(z.boolean()),
  }),
  async resolve(change, context) {
    await unitOfWork(context, (unit) => updateUser(unit, change));
    return { user: await loader(context, userById).clear(change.id).load(change.id) };
  },
});

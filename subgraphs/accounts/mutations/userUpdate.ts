import { auditRefusal } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { input, loader, mutation, PERMISSIONS, UserError } from '#graph';
import { z } from 'zod';
import { userTarget } from '../domain/audit-sign-in.ts';
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
    try {
      await unitOfWork(context, (unit) => updateUser(unit, change));
    } catch (error) {
      if (error instanceof UserError && error.entries.some(({ code }) => code === 'NOT_ELIGIBLE')) await auditIneligible(context, change.id, error);
      throw error;
    }
    return { user: await loader(context, userById).clear(change.id).load(change.id) };
  },
});

/** Staff who try to give somebody more than they may give are on record, like those who lack a permission. */
async function auditIneligible(context: Context, userId: string, { message }: UserError): Promise<void> {
  await auditRefusal(context, { action: 'permissionDenied', target: userTarget(userId), summary: message }, `${context.viewer?.userId} ${userId}`);
}

import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { checkAssignee, updateConversation } from '../domain/update-conversation.ts';
import { conversationById } from '../loaders.ts';

export const conversationUpdate = mutation({
  input: z.object({ id: input.id(), status: input.optional(z.enum(['OPEN', 'PENDING', 'CLOSED'])), assigneeId: input.id().nullish() }),
  async resolve(change, context) {
    await checkAssignee(context, change.assigneeId);
    await unitOfWork(context, (unit) => updateConversation(unit, change));
    return { conversation: await loader(context, conversationById).load(change.id) };
  },
});

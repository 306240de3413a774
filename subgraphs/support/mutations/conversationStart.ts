import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { checkOrder, startConversation } from '../domain/start-conversation.ts';
import { messageBody, subject } from '../domain/support-input.ts';
import { conversationById } from '../loaders.ts';

export const conversationStart = mutation({
  input: z.object({ subject: subject(), body: messageBody(), orderId: input.optional(input.id()) }),
  async resolve(opening, context) {
    await checkOrder(context, opening.orderId);
    const id = await unitOfWork(context, (unit) => startConversation(unit, opening));
    return { conversation: await loader(context, conversationById).load(id) };
  },
});

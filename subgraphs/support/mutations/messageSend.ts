import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { sendMessage } from '../domain/send-message.ts';
import { messageBody } from '../domain/support-input.ts';

export const messageSend = mutation({
  input: z.object({ conversationId: input.id(), body: messageBody() }),
  async resolve(message, context) {
    return { message: await unitOfWork(context, (unit) => sendMessage(unit, message)) };
  },
});

import { sql } from '#database';
import type { QueryResolvers } from '../../../schema/generated/support.ts';
import { conversationOwner } from '../domain/conversation-owner.ts';
import { listConversations } from '../domain/list-conversations.ts';

export const myConversations: QueryResolvers['myConversations'] = (_parent, args, context) => {
  const { userId, sessionId } = conversationOwner(context.viewer);
  return listConversations(context, args, userId === null ? sql`c.session_id = ${sessionId}` : sql`c.user_id = ${userId}`, 20);
};

import type { Resolvers } from '../../schema/generated/support.ts';
import { conversationStart } from './mutations/conversationStart.ts';
import { conversationUpdate } from './mutations/conversationUpdate.ts';
import { messageSend } from './mutations/messageSend.ts';
import { conversation } from './queries/conversation.ts';
import { conversations } from './queries/conversations.ts';
import { message } from './queries/message.ts';
import { myConversations } from './queries/myConversations.ts';
import { ConversationType } from './types/Conversation.ts';
import { MessageType } from './types/Message.ts';

export const resolvers: Resolvers = {
  Query: { conversation, conversations, message, myConversations },
  Mutation: { conversationStart, conversationUpdate, messageSend },
  Conversation: ConversationType,
  Message: MessageType,
};

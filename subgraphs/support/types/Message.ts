import type { MessageResolvers } from '../../../schema/generated/support.ts';

export const MessageType: MessageResolvers = {
  author: (message) => ({ kind: message.authorKind, displayName: message.authorName }),
};

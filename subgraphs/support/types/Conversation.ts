import type { ConversationResolvers } from '../../../schema/generated/support.ts';
import { grievanceClock } from '../domain/grievance-clock.ts';
import { listMessages } from '../domain/list-messages.ts';
import { markRead } from '../domain/mark-read.ts';
import { sideOf } from '../domain/side-of.ts';

export const ConversationType: ConversationResolvers = {
  customer: (conversation) => (conversation.userId === null ? null : { id: conversation.userId }),
  assignee: (conversation) => (conversation.assigneeId === null ? null : { id: conversation.assigneeId }),
  order: (conversation) => (conversation.orderId === null ? null : { id: conversation.orderId }),
  unreadCount: (conversation, _args, context) => (sideOf(context.viewer, conversation) === 'STAFF' ? conversation.staffUnread : conversation.customerUnread),
  async messages(conversation, args, context) {
    const page = await listMessages(context, conversation.id, args);
    const side = sideOf(context.viewer, conversation);
    if (side !== null) await markRead(context, conversation, side);
    return page;
  },
  acknowledgeBy: (conversation, _args, context) => grievanceClock(conversation, context.clock.now()).acknowledgeBy,
  resolveBy: (conversation, _args, context) => grievanceClock(conversation, context.clock.now()).resolveBy,
  isOverdue: (conversation, _args, context) => grievanceClock(conversation, context.clock.now()).isOverdue,
};

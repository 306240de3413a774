import { defineEntity, p } from '@mikro-orm/postgresql';

export type ConversationStatus = 'OPEN' | 'PENDING' | 'CLOSED';

/** What a customer and staff have to talk about. Either `userId` or `sessionId` says whose it is. */
export const Conversation = defineEntity({
  name: 'Conversation',
  tableName: 'conversation',
  schema: 'support',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid().nullable(),
    sessionId: p.uuid().nullable(),
    orderId: p.uuid().nullable(),
    assigneeId: p.uuid().nullable(),
    subject: p.text(),
    status: p.text().$type<ConversationStatus>(),
    /** Messages that each side has not read. */
    customerUnread: p.integer().default(0),
    staffUnread: p.integer().default(0),
    lastMessageAt: p.datetime(),
    /** When staff first answered. */
    acknowledgedAt: p.datetime().nullable(),
    /** When it was closed. */
    resolvedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

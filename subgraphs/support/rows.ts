import { sql } from '#database';
import type { ConversationStatus } from './entities/conversation.ts';
import type { AuthorKind } from './entities/message.ts';

/** A conversation as the graph reads it. */
export type ConversationRow = {
  id: string;
  userId: string | null;
  sessionId: string | null;
  orderId: string | null;
  assigneeId: string | null;
  subject: string;
  status: ConversationStatus;
  customerUnread: number;
  staffUnread: number;
  lastMessageAt: Date;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
  createdAt: Date;
};

/** A message as the graph reads it. */
export type MessageRow = { id: string; conversationId: string; authorKind: AuthorKind; authorName: string; body: string; sentAt: Date };

/** Something that another subgraph owns. */
export type Reference = { id: string };

/** The columns of a ConversationRow from `support.conversation c`. */
export const conversationColumns = sql`
  c.id, c.user_id as "userId", c.session_id as "sessionId", c.order_id as "orderId", c.assignee_id as "assigneeId", c.subject, c.status,
  c.customer_unread as "customerUnread", c.staff_unread as "staffUnread", c.last_message_at as "lastMessageAt",
  c.acknowledged_at as "acknowledgedAt", c.resolved_at as "resolvedAt", c.created_at as "createdAt"`;

/** The columns of a MessageRow from `support.message m`. */
export const messageColumns = sql`
  m.id, m.conversation_id as "conversationId", m.author_kind as "authorKind", m.author_name as "authorName", m.body, m.sent_at as "sentAt"`;

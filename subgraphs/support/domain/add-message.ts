import { userSummary } from '#accounts';
import { newId, type Unit } from '#database';
import type { InferEntity } from '@mikro-orm/core';
import { messageAdded } from '../events.ts';
import type { Conversation } from '../entities/conversation.ts';
import { Message } from '../entities/message.ts';
import type { MessageRow } from '../rows.ts';
import type { Side } from './side-of.ts';

/** A conversation that nobody else can change before the commit. */
export type LockedConversation = InferEntity<typeof Conversation>;

/**
 * Writes a message of the viewer's into a locked conversation: the other side has one more to read, and the status says whose turn it is.
 * The first answer of staff acknowledges it.
 */
export async function addMessage(unit: Unit, conversation: LockedConversation, { side, body }: { side: Side; body: string }): Promise<MessageRow> {
  const userId = unit.context.viewer?.userId ?? null;
  const name = userId === null ? null : (await userSummary(unit.sql, userId))?.name ?? null;
  const message = { id: newId(), conversationId: conversation.id, authorKind: side, authorName: displayName(side, name), body, sentAt: unit.now };
  unit.em.create(Message, { ...message, authorId: userId, createdAt: unit.now, updatedAt: unit.now });
  conversation.status = side === 'CUSTOMER' ? 'OPEN' : 'PENDING';
  conversation.resolvedAt = null;
  conversation.lastMessageAt = unit.now;
  conversation.updatedAt = unit.now;
  if (side === 'CUSTOMER') conversation.staffUnread = (conversation.staffUnread ?? 0) + 1;
  else {
    conversation.customerUnread = (conversation.customerUnread ?? 0) + 1;
    conversation.acknowledgedAt ??= unit.now;
  }
  messageAdded(unit, message);
  return message;
}

/** Staff go by their first name, so that a customer knows whom they talk to and no more. */
function displayName(side: Side, name: string | null): string {
  if (side === 'CUSTOMER') return name ?? 'Guest';
  return name?.trim().split(/\s+/)[0] ?? 'Aarya';
}

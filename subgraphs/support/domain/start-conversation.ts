import { newId, rows, type Unit } from '#database';
import { loader, UserError } from '#graph';
import { holdSession } from '#accounts';
import { orderById, ownsOrder } from '#orders';
import { Conversation } from '../entities/conversation.ts';
import { addMessage } from './add-message.ts';
import { checkOpenConversations } from './check-pace.ts';
import { conversationOwner } from './conversation-owner.ts';

/** What a customer begins with. */
export type Opening = { readonly subject: string; readonly body: string; readonly orderId: string | null };

/**
 * Begins a conversation with its first message. The order that it is about has to be the viewer's, else NOT_FOUND: `mayMention` was asked
 * before the unit. Refuses with QUANTITY_LIMIT. Locks a guest's session, so that what they begin is not lost to a sign-in at that moment.
 */
export async function startConversation(unit: Unit, { subject, body, orderId }: Opening): Promise<string> {
  const owner = conversationOwner(unit.context.viewer);
  if (owner.sessionId !== null) await rows(unit.sql, holdSession(owner.sessionId));
  await checkOpenConversations(unit, owner);
  const conversation = unit.em.create(Conversation, {
    id: newId(), ...owner, orderId, subject, status: 'OPEN', lastMessageAt: unit.now, createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush(); // the message refers to it
  await addMessage(unit, conversation, { side: 'CUSTOMER', body });
  return conversation.id;
}

/** Refuses with NOT_FOUND an order that is not the viewer's. */
export async function checkOrder(context: Unit['context'], orderId: string | null): Promise<void> {
  if (orderId === null) return;
  const order = await loader(context, orderById).load(orderId);
  if (order === null || !ownsOrder(context.viewer, order)) throw new UserError('NOT_FOUND', ['orderId'], 'There is no such order of yours.');
}

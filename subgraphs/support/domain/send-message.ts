import { LockMode } from '@mikro-orm/core';
import type { Unit } from '#database';
import { UserError } from '#graph';
import { Conversation } from '../entities/conversation.ts';
import type { MessageRow } from '../rows.ts';
import { addMessage } from './add-message.ts';
import { checkMessagePace } from './check-pace.ts';
import { sideOf } from './side-of.ts';

/** Sends a message into a conversation of the viewer's, or as staff. Refuses with NOT_FOUND, QUANTITY_LIMIT. Locks the conversation. */
export async function sendMessage(unit: Unit, { conversationId, body }: { conversationId: string; body: string }): Promise<MessageRow> {
  const conversation = await unit.em.findOne(Conversation, { id: conversationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const side = conversation === null ? null : sideOf(unit.context.viewer, conversation);
  if (conversation === null || side === null) throw new UserError('NOT_FOUND', ['conversationId'], 'There is no such conversation.');
  if (side === 'CUSTOMER') await checkMessagePace(unit, conversationId);
  return addMessage(unit, conversation, { side, body });
}

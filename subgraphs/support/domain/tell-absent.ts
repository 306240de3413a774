import { userSummary } from '#accounts';
import { firstRow, sql, type Unit } from '#database';
import { composeMail, sendMessage } from '#mail';
import { conversationColumns, messageColumns, type ConversationRow, type MessageRow } from '../rows.ts';

/**
 * Writes to whoever has not read a message by now: the customer about an answer, the assignee about a customer's. Nobody without an
 * address or who has read it is written to, and nobody twice about one message.
 */
export async function tellAbsent(unit: Unit, messageId: string): Promise<void> {
  const message = await firstRow(unit.sql, sql<MessageRow>`select ${messageColumns} from support.message m where m.id = ${messageId}`);
  if (message === undefined) return;
  const conversation = await firstRow(unit.sql, sql<ConversationRow>`select ${conversationColumns} from support.conversation c where c.id = ${message.conversationId}`);
  if (conversation === undefined) return;
  const forStaff = message.authorKind === 'CUSTOMER';
  const [unread, userId] = forStaff ? [conversation.staffUnread, conversation.assigneeId] : [conversation.customerUnread, conversation.userId];
  const reader = unread === 0 || userId === null ? null : await userSummary(unit.sql, userId);
  if (reader?.email == null) return;
  const number = await orderNumber(unit, conversation.orderId);
  sendMessage(unit, { channel: 'EMAIL', to: reader.email, key: `support.message/${messageId}`, ...mailAbout(conversation, message, number) });
}

async function orderNumber(unit: Unit, orderId: string | null): Promise<string | null> {
  if (orderId === null) return null;
  const order = await firstRow(unit.sql, sql<{ number: string }>`select number from orders.order where id = ${orderId}`);
  return order?.number ?? null;
}

function mailAbout({ subject }: ConversationRow, { authorName, body }: MessageRow, number: string | null) {
  const about = number === null ? subject : `${subject} (order ${number})`;
  return composeMail({ subject: `A new message: ${about}`, heading: `${authorName} has written to you`, parts: [`About: ${about}`, body] });
}

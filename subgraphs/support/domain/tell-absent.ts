import { userSummary } from '#accounts';
import { firstRow, rows, sql, type Unit } from '#database';
import { composeMail, sendMessage } from '#mail';
import { conversationColumns, messageColumns, type ConversationRow, type MessageRow } from '../rows.ts';

/** Messages in one mail; who wants more reads them where they were written. */
const MOST = 10;

/**
 * Writes to whoever has not read a message by now: the customer about an answer, the assignee about a customer's, with those before it
 * that are unread too. Nobody without an address or who has read it is written to, and nobody twice about one message.
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
  const bodies = await unreadBodies(unit, message, { forStaff, unread });
  sendMessage(unit, { channel: 'EMAIL', to: reader.email, key: `support.message/${messageId}`, ...mailAbout(conversation, { author: message.authorName, bodies }, number) });
}

/** What was not read, up to this message, the oldest first. */
async function unreadBodies(unit: Unit, { id, conversationId }: MessageRow, { forStaff, unread }: { forStaff: boolean; unread: number }): Promise<string[]> {
  const latest = await rows(unit.sql, sql<{ body: string }>`
    select m.body from support.message m
    where m.conversation_id = ${conversationId} and m.id <= ${id} and (m.author_kind = 'CUSTOMER') = ${forStaff}
    order by m.sent_at desc, m.id desc limit ${Math.min(unread, MOST)}`);
  return latest.map(({ body }) => body).toReversed();
}

async function orderNumber(unit: Unit, orderId: string | null): Promise<string | null> {
  if (orderId === null) return null;
  const order = await firstRow(unit.sql, sql<{ number: string }>`select number from orders.order where id = ${orderId}`);
  return order?.number ?? null;
}

function mailAbout({ subject }: ConversationRow, { author, bodies }: { author: string; bodies: readonly string[] }, number: string | null) {
  const about = number === null ? subject : `${subject} (order ${number})`;
  return composeMail({ subject: `A new message: ${about}`, heading: `${author} has written to you`, parts: [`About: ${about}`, ...bodies] });
}

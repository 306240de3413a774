import type { Context } from '#context';
import { rows, sql, unitOfWork } from '#database';
import type { ConversationRow } from '../rows.ts';
import type { Side } from './side-of.ts';

/** Notes that one side has read a conversation; a statement only when there was something to read. */
export async function markRead(context: Context, conversation: ConversationRow, side: Side): Promise<void> {
  const unread = side === 'CUSTOMER' ? conversation.customerUnread : conversation.staffUnread;
  if (unread === 0) return;
  // What came in meanwhile is not read: only as much is taken off as was there.
  await unitOfWork(context, (unit) => rows(unit.sql, side === 'CUSTOMER'
    ? sql`update support.conversation set customer_unread = greatest(0, customer_unread - ${unread}) where id = ${conversation.id}`
    : sql`update support.conversation set staff_unread = greatest(0, staff_unread - ${unread}) where id = ${conversation.id}`));
}

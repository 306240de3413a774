import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import { messageColumns, type MessageRow } from '../rows.ts';

const ORDER = 'SENT';

/**
 * A page of a conversation's messages, the oldest first, so that whoever reads on after the last cursor gets what is new. One statement, and one
 * more when the total is asked for.
 */
export async function listMessages(context: Context, conversationId: string, args: PageArguments): Promise<Connection<MessageRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(m.sent_at, m.id) > (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<MessageRow>`
    select ${messageColumns} from support.message m
    where m.conversation_id = ${conversationId} and ${after} order by m.sent_at, m.id limit ${asked.page.limit}`);
  return connection(found, asked, (message) => [message.sentAt.toISOString(), message.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from support.message m where m.conversation_id = ${conversationId}`);
    return counted?.count ?? 0;
  });
}

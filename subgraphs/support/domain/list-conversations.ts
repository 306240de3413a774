import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import { conversationColumns, type ConversationRow } from '../rows.ts';

const ORDER = 'LATEST';

/** A page of the conversations that meet a condition on `support.conversation c`, the latest message first: one statement, and one more for the total. */
export async function listConversations(context: Context, args: PageArguments, condition: RawBuilder<unknown>, defaultSize: number): Promise<Connection<ConversationRow>> {
  const asked = { page: page(args, ORDER, defaultSize), order: ORDER };
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(c.last_message_at, c.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<ConversationRow>`
    select ${conversationColumns} from support.conversation c
    where ${condition} and ${after} order by c.last_message_at desc, c.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (conversation) => [conversation.lastMessageAt.toISOString(), conversation.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from support.conversation c where ${condition}`);
    return counted?.count ?? 0;
  });
}

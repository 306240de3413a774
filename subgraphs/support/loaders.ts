import { rows, sql } from '#database';
import { byKey, defineLoader } from '#graph';
import { conversationColumns, messageColumns, type ConversationRow, type MessageRow } from './rows.ts';

/** Conversations by id, whosever they are: ask `sideOf`. */
export const conversationById = defineLoader<ConversationRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<ConversationRow>`select ${conversationColumns} from support.conversation c where c.id = any(${ids}::uuid[])`);
  return byKey(found, (conversation) => conversation.id);
});

/** Messages by id, whosever they are: ask `sideOf` about their conversation. */
export const messageById = defineLoader<MessageRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<MessageRow>`select ${messageColumns} from support.message m where m.id = any(${ids}::uuid[])`);
  return byKey(found, (message) => message.id);
});

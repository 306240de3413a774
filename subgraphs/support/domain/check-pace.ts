import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { ConversationOwner } from './conversation-owner.ts';

/** More than anybody types. */
const MESSAGES_AN_HOUR = 120;
const UNSETTLED = 20;

/** Refuses with QUANTITY_LIMIT a customer who writes faster than a person, so that nobody drowns the others. */
export async function checkMessagePace(unit: Unit, conversationId: string): Promise<void> {
  const since = new Date(unit.now.getTime() - 3_600_000);
  const sent = await firstRow(unit.sql, sql<{ count: number }>`
    select count(*) from support.message m where m.conversation_id = ${conversationId} and m.sent_at > ${since} and m.author_kind = 'CUSTOMER'`);
  if ((sent?.count ?? 0) >= MESSAGES_AN_HOUR) throw new UserError('QUANTITY_LIMIT', ['body'], 'You have written a lot in the last hour. Wait a little.');
}

/** Refuses with QUANTITY_LIMIT a customer who has many conversations that are not settled. */
export async function checkOpenConversations(unit: Unit, owner: ConversationOwner): Promise<void> {
  const open = await firstRow(unit.sql, sql<{ count: number }>`
    select count(*) from support.conversation c
    where (c.user_id = ${owner.userId}::uuid or c.session_id = ${owner.sessionId}::uuid) and c.status <> 'CLOSED'`);
  if ((open?.count ?? 0) >= UNSETTLED) throw new UserError('QUANTITY_LIMIT', [], `You have ${UNSETTLED} open conversations. Go on in one of them.`);
}

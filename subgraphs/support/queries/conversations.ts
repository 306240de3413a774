import { sql } from '#database';
import { isId } from '#graph';
import type { ConversationFilter, QueryResolvers } from '../../../schema/generated/support.ts';
import { listConversations } from '../domain/list-conversations.ts';

export const conversations: QueryResolvers['conversations'] = (_parent, { filter, ...args }, context) =>
  listConversations(context, args, conditionOf(filter ?? {}), 50);

function conditionOf({ status, assigneeId, unassigned }: ConversationFilter) {
  const conditions = [sql`true`];
  if (status != null && status.length > 0) conditions.push(sql`c.status = any(${status}::text[])`);
  if (assigneeId != null) conditions.push(isId(assigneeId) ? sql`c.assignee_id = ${assigneeId}` : sql`false`);
  if (unassigned != null) conditions.push(unassigned ? sql`c.assignee_id is null` : sql`c.assignee_id is not null`);
  return sql.join(conditions, sql` and `);
}

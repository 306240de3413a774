import { rows, sql } from '#database';
import { inBatches, type PersonalData } from '#privacy';

type MessageOfExport = {
  readonly id: string; readonly conversationId: string; readonly subject: string; readonly authorKind: string; readonly authorName: string;
  readonly body: string; readonly sentAt: Date;
};

/** What a user and the shop wrote to each other. It is all about them, so it goes with them. */
export const conversationsOfUsers: PersonalData = {
  sections: {
    messages: (context, userId) => inBatches<MessageOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
      select m.id, m.conversation_id as "conversationId", c.subject, m.author_kind as "authorKind", m.author_name as "authorName", m.body, m.sent_at as "sentAt"
      from support.message m join support.conversation c on c.id = m.conversation_id
      where c.user_id = ${userId} and (${after === null} or m.id > ${after?.id ?? null}::uuid) order by m.id limit ${limit}`)),
  },
  async erase(unit, userId) {
    await rows(unit.sql, sql`delete from support.message m using support.conversation c where c.id = m.conversation_id and c.user_id = ${userId}`);
    await rows(unit.sql, sql`delete from support.conversation where user_id = ${userId}`);
  },
};

import { defineEntity, p } from '@mikro-orm/postgresql';

export type AuthorKind = 'CUSTOMER' | 'STAFF' | 'SYSTEM';

/** A message of a conversation, as it was sent. */
export const Message = defineEntity({
  name: 'Message',
  tableName: 'message',
  schema: 'support',
  properties: {
    id: p.uuid().primary(),
    conversationId: p.uuid(),
    authorKind: p.text().$type<AuthorKind>(),
    authorId: p.uuid().nullable(),
    authorName: p.text(),
    body: p.text(),
    sentAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

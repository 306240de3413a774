import { defineEntity, p } from '@mikro-orm/postgresql';

/** A refresh token that we gave out, known by its hash only. The tokens of a session are a chain: each has at most one successor. */
export const RefreshToken = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  schema: 'accounts',
  properties: {
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    /** The token that it was given for; null: the first of its session. */
    parentId: p.uuid().nullable(),
    /** SHA-256 in hexadecimal. */
    tokenHash: p.text(),
    /** When it was first presented. */
    usedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import { defineEntity, p } from '@mikro-orm/postgresql';

/** Why a session ended before its time. */
export type RevokedReason = 'SIGNED_OUT' | 'SIGNED_IN' | 'REVOKED' | 'REUSED' | 'USER_DEACTIVATED' | 'PASSWORD_CHANGED' | 'OWNER_CHANGED' | 'ERASED';

/** One browser or app that holds our tokens. It ends after 30 days of rest, 90 days in all, or when it is revoked. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  schema: 'accounts',
  properties: {
    id: p.uuid().primary(),
    /** Null: a guest. A guest's session never becomes a user's: signing in starts a new one. */
    userId: p.uuid().nullable(),
    /** For its owner to recognise, such as "Chrome on Android". */
    device: p.text(),
    userAgent: p.text().nullable(),
    address: p.text().nullable(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
    absoluteExpiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    revokedReason: p.text().$type<RevokedReason>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

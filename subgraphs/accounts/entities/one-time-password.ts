import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Channel } from '#mail';

/** What a code may be used for. */
export type OtpPurpose = 'SIGN_IN' | 'PASSWORD_RESET' | 'DATA_ERASURE';

/** A request for a code. At most one of a target and purpose lives: a new one voids the old. */
export const OneTimePassword = defineEntity({
  name: 'OneTimePassword',
  tableName: 'one_time_password',
  schema: 'accounts',
  properties: {
    id: p.uuid().primary(),
    /** An e-mail address in lower case, or a phone number as E.164. */
    target: p.text(),
    channel: p.text().$type<Channel>(),
    purpose: p.text().$type<OtpPurpose>(),
    /** Null: no code has been made (yet, or because nobody may use one). */
    codeHash: p.text().nullable(),
    failedAttempts: p.integer().default(0),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    voidedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

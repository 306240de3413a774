import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Permission, Role } from '#graph';

/** What a user can be; a guest has a session and no user. */
export type UserRole = Exclude<Role, 'GUEST'>;

/** Someone who can sign in: a customer, a member of staff or an administrator. */
export const User = defineEntity({
  name: 'User',
  tableName: 'user',
  schema: 'accounts',
  properties: {
    id: p.uuid().primary(),
    /** In lower case. */
    email: p.text().nullable(),
    /** E.164. */
    phone: p.text().nullable(),
    name: p.text().nullable(),
    role: p.text().$type<UserRole>(),
    /** By name for STAFF only, else empty. */
    permissions: p.array().$type<Permission[]>(),
    isActive: p.boolean().default(true),
    /** A PHC string; null: signs in without a password. */
    passwordHash: p.text().nullable(),
    /** When they showed that they get messages there; null: they only say so. */
    emailVerifiedAt: p.datetime().nullable(),
    phoneVerifiedAt: p.datetime().nullable(),
    /** Wrong passwords in a row. */
    failedSignIns: p.integer().default(0),
    /** When the person was taken out of the row; nobody can be reached by it any more. */
    erasedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

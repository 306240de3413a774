import { sql } from '#database';
import type { Permission } from '#graph';
import type { UserRole } from './entities/user.ts';

/** A user as the graph reads it. */
export type UserRow = {
  id: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  /** Whether they showed that the e-mail address, the phone number is theirs. */
  emailVerified: boolean;
  phoneVerified: boolean;
  role: UserRole;
  /** Those held by name: of STAFF only. */
  permissions: Permission[];
  isActive: boolean;
  createdAt: Date;
  /** Reached through the viewer of a session that this very answer begins, so `context.viewer` is not them yet. */
  isSelf?: boolean;
};

export type SessionRow = { id: string; userId: string; device: string; createdAt: Date; lastSeenAt: Date };

export type AddressRow = {
  id: string;
  userId: string;
  name: string;
  phone: string;
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  pincode: string;
  country: string;
  isDefault: boolean;
};

/** The columns of a UserRow from `accounts.user u`. */
export const userColumns = sql`
  u.id, u.email, u.phone, u.name, u.role, u.permissions, u.is_active as "isActive", u.created_at as "createdAt",
  u.email_verified_at is not null as "emailVerified", u.phone_verified_at is not null as "phoneVerified"`;

/** The columns of an AddressRow from `accounts.address a`. */
export const addressColumns = sql`
  a.id, a.user_id as "userId", a.name, a.phone, a.line1, a.line2, a.city, a.state, a.pincode, a.country, a.is_default as "isDefault"`;

import { firstRow, sql, type Unit } from '#database';
import type { UserRow } from '../rows.ts';
import { claimOf } from './claim.ts';
import type { OtpTarget } from './otp-target.ts';

/** Whoever has the target as their e-mail address or phone number. */
export type Holder = Pick<UserRow, 'id' | 'role' | 'permissions' | 'isActive' | 'createdAt'> & {
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: Date | null;
  readonly phoneVerifiedAt: Date | null;
};

/** The account that somebody who proves to have the target may use; null when there is none. */
export async function findAccount(unit: Unit, target: OtpTarget): Promise<Holder | null> {
  const holder = await lockHolder(unit, target);
  return holder === undefined || claimOf(holder, target.channel, unit.now) === 'LAPSED' ? null : holder;
}

/** The user with this e-mail address or phone number, whether they ever proved it or not. Locks them. */
export function lockHolder(unit: Unit, { channel, address }: OtpTarget): Promise<Holder | undefined> {
  return firstRow(unit.sql, sql<Holder>`
    select u.id, u.role, u.permissions, u.is_active as "isActive", u.created_at as "createdAt", u.password_hash as "passwordHash",
      u.email_verified_at as "emailVerifiedAt", u.phone_verified_at as "phoneVerifiedAt"
    from accounts.user u where ${channel === 'EMAIL' ? sql`u.email = ${address}` : sql`u.phone = ${address}`} for no key update`);
}

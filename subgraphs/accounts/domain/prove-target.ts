import { audit } from '#audit';
import { firstRow, newId, rows, sql, type Unit } from '#database';
import { tellIdentified } from '../events.ts';
import type { UserRow } from '../rows.ts';
import { userTarget } from './audit-sign-in.ts';
import { claimOf } from './claim.ts';
import { lockHolder, type Holder } from './find-account.ts';
import type { OtpTarget } from './otp-target.ts';
import { revokeSessionsOf } from './revoke-sessions.ts';

/** A user who has proved who they are. */
export type Proven = Pick<UserRow, 'id' | 'role' | 'permissions' | 'isActive'>;

/**
 * The user of somebody who has just proved to have the target: theirs, verified from now on, or a new customer's. What others merely
 * claimed gives way (see `claimOf`). Locks the user.
 */
export async function proveTarget(unit: Unit, target: OtpTarget): Promise<Proven> {
  const holder = await lockHolder(unit, target);
  if (holder === undefined) return addProven(unit, target);
  const claim = claimOf(holder, target.channel, unit.now);
  if (claim === 'LAPSED') {
    await letGo(unit, holder.id, target);
    return addProven(unit, target);
  }
  if (claim === 'UNPROVEN') await takeOver(unit, holder.id, target);
  await markProven(unit, holder, target);
  return holder;
}

/** Who signs up with the same target at this very moment may be first; then it is their account. */
async function addProven(unit: Unit, target: OtpTarget): Promise<Proven> {
  const [email, phone] = target.channel === 'EMAIL' ? [target.address, null] : [null, target.address];
  const added = await firstRow(unit.sql, sql<Proven>`
    insert into accounts.user as u (id, email, phone, role, email_verified_at, phone_verified_at, created_at, updated_at)
    values (${newId()}, ${email}, ${phone}, 'CUSTOMER', ${email === null ? null : unit.now}, ${phone === null ? null : unit.now}, ${unit.now}, ${unit.now})
    on conflict do nothing
    returning u.id, u.role, u.permissions, u.is_active as "isActive"`);
  if (added === undefined) return proveTarget(unit, target);
  await tellProven(unit, added.id, target);
  return added;
}

/** The e-mail address or phone number is not theirs any more. */
async function letGo(unit: Unit, userId: string, { channel }: OtpTarget): Promise<void> {
  const column = channel === 'EMAIL' ? sql`email = null` : sql`phone = null`;
  await rows(unit.sql, sql`update accounts.user set ${column}, updated_at = ${unit.now} where id = ${userId}`);
}

/** Nothing stays by which whoever made the account could come in again. */
async function takeOver(unit: Unit, userId: string, { channel }: OtpTarget): Promise<void> {
  const other = channel === 'EMAIL' ? sql`phone = null` : sql`email = null`;
  await rows(unit.sql, sql`update accounts.user set password_hash = null, ${other}, updated_at = ${unit.now} where id = ${userId}`);
  await revokeSessionsOf(unit, userId, 'OWNER_CHANGED');
  audit(unit, { action: 'accountTakenOver', target: userTarget(userId), summary: 'Nobody had proved this account; whoever proved it now has it' });
}

async function markProven(unit: Unit, holder: Holder, target: OtpTarget): Promise<void> {
  const isKnown = (target.channel === 'EMAIL' ? holder.emailVerifiedAt : holder.phoneVerifiedAt) !== null;
  const column = target.channel === 'EMAIL' ? sql`email_verified_at` : sql`phone_verified_at`;
  if (!isKnown) await rows(unit.sql, sql`update accounts.user set ${column} = ${unit.now}, updated_at = ${unit.now} where id = ${holder.id}`);
  await tellProven(unit, holder.id, target);
}

async function tellProven(unit: Unit, userId: string, { channel, address }: OtpTarget): Promise<void> {
  if (channel === 'EMAIL') await tellIdentified(unit, { userId, email: address });
}

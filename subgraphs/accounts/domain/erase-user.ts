import { audit } from '#audit';
import type { Context } from '#context';
import { firstRow, sql, unitOfWork, type Unit } from '#database';
import { UserError } from '#graph';
import { sendMessage } from '#mail';
import { personalData } from '#privacy';
import { tellIdentified } from '../events.ts';
import { accountErasedMail } from '../messages/account-erased.ts';
import type { UserRow } from '../rows.ts';
import { auditUnproven, userTarget } from './audit-sign-in.ts';
import { checkOneTimePassword, codeRefusal, useOneTimePassword } from './check-one-time-password.ts';
import { eraseAccountRows } from './erase-account-rows.ts';
import { provePassword, wrongPassword } from './prove-password.ts';

/** What shows that it is the user who asks, and not somebody at their screen. */
export type ErasureProof = { readonly password: string } | { readonly code: string };
type Erased = Pick<UserRow, 'email' | 'phone' | 'role'> & { readonly emailVerified: boolean };

/**
 * Erases a customer: every domain lets go of them, the account becomes a row without a person, all sessions end. Refuses with
 * INVALID_CREDENTIALS, OTP_INVALID, OTP_EXPIRED, NOT_ELIGIBLE (staff; a domain still needs them, such as for an order on its way).
 */
export async function eraseUser(context: Context, userId: string, proof: ErasureProof): Promise<void> {
  const passwordHash = 'password' in proof ? await provePassword(context, userId, { password: proof.password, path: 'password', action: 'userDataErase' }) : null;
  const outcome = await unitOfWork(context, async (unit) => {
    const user = await lockUser(unit, userId, passwordHash);
    const checked = 'code' in proof ? await checkCode(unit, user, proof.code) : null;
    if (typeof checked === 'string') return checked;
    if (checked !== null) await useOneTimePassword(unit, checked);
    await erase(unit, userId, user);
    return null;
  });
  if (outcome === null) return;
  await auditUnproven(context, 'userDataEraseRefused', { userId, typed: userId });
  throw codeRefusal(outcome);
}

async function lockUser(unit: Unit, userId: string, passwordHash: string | null): Promise<Erased> {
  const user = await firstRow(unit.sql, sql<Erased>`
    select email, phone, role, email_verified_at is not null as "emailVerified" from accounts.user
    where id = ${userId} and is_active and (${passwordHash}::text is null or password_hash = ${passwordHash}) for update`);
  if (user === undefined) throw wrongPassword('password');
  if (user.role !== 'CUSTOMER') throw new UserError('NOT_ELIGIBLE', [], 'An account of staff is not erased. Have it made a customer\'s first.');
  return user;
}

/** The code may have gone to either of the two. */
async function checkCode(unit: Unit, { email, phone }: Erased, code: string): Promise<Awaited<ReturnType<typeof checkOneTimePassword>>> {
  const living = await firstRow(unit.sql, sql<{ target: string }>`
    select target from accounts.one_time_password
    where target = any(${[email, phone]}::text[]) and purpose = 'DATA_ERASURE' and used_at is null and voided_at is null
    order by created_at desc limit 1`);
  if (living === undefined) return 'INVALID';
  return checkOneTimePassword(unit, { target: { channel: living.target === email ? 'EMAIL' : 'SMS', address: living.target }, purpose: 'DATA_ERASURE', code });
}

/** The account goes last: until then a domain can look up who it is about. */
async function erase(unit: Unit, userId: string, { email, phone, emailVerified }: Erased): Promise<void> {
  // What was ordered with their address and without an account is theirs too.
  if (email !== null && emailVerified) await tellIdentified(unit, { userId, email });
  for (const data of personalData()) await data.erase(unit, userId);
  await eraseAccountRows(unit, userId, [email, phone].filter((target) => target !== null));
  audit(unit, { action: 'userDataErase', target: userTarget(userId), summary: 'The user erased their account' });
  if (email !== null) sendMessage(unit, { channel: 'EMAIL', to: email, key: `accounts.account-erased/${userId}`, ...accountErasedMail() });
}

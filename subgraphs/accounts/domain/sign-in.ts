import type { Context } from '#context';
import { firstRow, rows, sql, unitOfWork, type Unit } from '#database';
import { UserError } from '#graph';
import type { UserRow } from '../rows.ts';
import { tellIdentified } from '../events.ts';
import { auditSignIn, auditUnproven } from './audit-sign-in.ts';
import { countFailedSignIn, MOST_FAILED_SIGN_INS } from './count-failed-sign-in.ts';
import { enter } from './enter.ts';
import { hashPassword, isOutdated, verifyPassword } from './hash-password.ts';
import { permissionsOf } from './permissions-of.ts';
import type { Entered } from './sign-up.ts';

type Credentials = { readonly id: string; readonly passwordHash: string | null; readonly isActive: boolean; readonly failedSignIns: number };
type Found = Pick<UserRow, 'role' | 'permissions'> & { readonly verifiedEmail: string | null };

/**
 * Begins a session for whoever knows the password. Refuses with INVALID_CREDENTIALS, in the same words and after the same
 * work, whether there is no such account, it is deactivated, it has no password, the password is another or too many wrong ones came before.
 */
export async function signInUser(context: Context, given: { email: string; password: string }): Promise<Entered> {
  const user = await findCredentials(context, given.email.trim().toLowerCase());
  const isRight = await verifyPassword(given.password, user?.passwordHash ?? null);
  if (user?.passwordHash == null || !user.isActive || !isRight || user.failedSignIns >= MOST_FAILED_SIGN_INS) {
    await countFailedSignIn(context, user?.id ?? null);
    throw await refused(context, user?.id ?? null, given.email);
  }
  const newHash = isOutdated(user.passwordHash) ? await hashPassword(given.password) : null;
  const entered = await unitOfWork(context, (unit) => enterWith(unit, user, newHash));
  if (entered === null) throw await refused(context, user.id, given.email);
  return entered;
}

async function findCredentials(context: Context, email: string): Promise<Credentials | undefined> {
  if (email.length > 254 || email.includes('\0')) return undefined;
  return firstRow(context.reader, sql<Credentials>`
    select id, password_hash as "passwordHash", is_active as "isActive", failed_sign_ins as "failedSignIns" from accounts.user where email = ${email}`);
}

/** Locks the user: who is deactivated or gets another password at this very moment does not come in with the old one (null). */
async function enterWith(unit: Unit, checked: Credentials, newHash: string | null): Promise<Entered | null> {
  const user = await firstRow(unit.sql, sql<Found>`
    select role, permissions, case when email_verified_at is not null then email end as "verifiedEmail" from accounts.user
    where id = ${checked.id} and is_active and password_hash = ${checked.passwordHash} for no key update`);
  if (user === undefined) return null;
  if (newHash !== null || checked.failedSignIns > 0) {
    await rows(unit.sql, sql`
      update accounts.user set password_hash = ${newHash ?? checked.passwordHash}, failed_sign_ins = 0, updated_at = ${unit.now} where id = ${checked.id}`);
  }
  const session = await enter(unit, checked.id);
  if (user.verifiedEmail !== null) await tellIdentified(unit, { userId: checked.id, email: user.verifiedEmail });
  return auditSignIn(unit, 'signIn', { ...session, viewer: { userId: checked.id, role: user.role, permissions: permissionsOf(user) } });
}

async function refused(context: Context, userId: string | null, email: string): Promise<UserError> {
  await auditUnproven(context, 'signInRefused', { userId, typed: email.trim().toLowerCase() });
  return new UserError('INVALID_CREDENTIALS', [], 'The e-mail address or the password is wrong.');
}

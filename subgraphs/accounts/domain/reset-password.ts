import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork, type Unit } from '#database';
import { auditUnproven, userTarget } from './audit-sign-in.ts';
import { checkOneTimePassword, codeRefusal, useOneTimePassword, type GivenCode } from './check-one-time-password.ts';
import { findAccount } from './find-account.ts';
import { hashPassword } from './hash-password.ts';
import type { OtpTarget } from './otp-target.ts';
import { proveTarget } from './prove-target.ts';
import { setPassword } from './set-password.ts';

/**
 * Sets a new password for whoever has the code, and ends all sessions of the user. Refuses with OTP_INVALID, OTP_EXPIRED. The code is
 * checked before the slow work of hashing and again, under the lock, when it is used: a wrong one costs little, a right one works once.
 */
export async function resetPassword(context: Context, given: { target: OtpTarget; code: string; newPassword: string }): Promise<void> {
  const asked: GivenCode = { target: given.target, purpose: 'PASSWORD_RESET', code: given.code };
  const checked = await unitOfWork(context, (unit) => checkOneTimePassword(unit, asked));
  if (typeof checked === 'string') throw await refused(context, given.target, checked);
  const passwordHash = await hashPassword(given.newPassword);
  const outcome = await unitOfWork(context, (unit) => reset(unit, asked, passwordHash));
  if (outcome !== 'DONE') throw await refused(context, given.target, outcome);
}

async function reset(unit: Unit, asked: GivenCode, passwordHash: string): Promise<'DONE' | 'INVALID' | 'EXPIRED'> {
  const checked = await checkOneTimePassword(unit, asked);
  if (typeof checked === 'string') return checked;
  const account = await findAccount(unit, asked.target);
  if (account === null || !account.isActive) return 'INVALID';
  await useOneTimePassword(unit, checked);
  const { id, role } = await proveTarget(unit, asked.target);
  await setPassword(unit, id, { passwordHash, keepSessionId: null });
  audit(unit, { action: 'passwordReset', target: userTarget(id), summary: 'Password set anew by a one-time password; all sessions ended', actor: { userId: id, role, sessionId: null } });
  return 'DONE';
}

async function refused(context: Context, target: OtpTarget, why: 'INVALID' | 'EXPIRED'): Promise<Error> {
  await auditUnproven(context, 'passwordResetRefused', { userId: null, typed: target.address });
  return codeRefusal(why);
}

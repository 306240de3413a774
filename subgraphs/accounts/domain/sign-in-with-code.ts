import type { Context } from '#context';
import { rows, sql, unitOfWork, type Unit } from '#database';
import { auditSignIn, auditUnproven } from './audit-sign-in.ts';
import { checkOneTimePassword, codeRefusal, useOneTimePassword } from './check-one-time-password.ts';
import { enter } from './enter.ts';
import type { OtpTarget } from './otp-target.ts';
import { permissionsOf } from './permissions-of.ts';
import { proveTarget } from './prove-target.ts';
import type { Entered } from './sign-up.ts';

/**
 * Begins a session for whoever has the code sent to an e-mail address or phone number, and makes the account where there is none.
 * Refuses with OTP_INVALID, OTP_EXPIRED. Locks the target, then the user: of two who send the right code at once one comes in.
 */
export async function signInWithCode(context: Context, given: { target: OtpTarget; code: string }): Promise<Entered> {
  const outcome = await unitOfWork(context, (unit) => enterWithCode(unit, given));
  if (typeof outcome !== 'string') return outcome;
  await auditUnproven(context, 'signInWithOtpRefused', { userId: null, typed: given.target.address });
  throw codeRefusal(outcome);
}

async function enterWithCode(unit: Unit, { target, code }: { target: OtpTarget; code: string }): Promise<Entered | 'INVALID' | 'EXPIRED'> {
  const checked = await checkOneTimePassword(unit, { target, purpose: 'SIGN_IN', code });
  if (typeof checked === 'string') return checked;
  await useOneTimePassword(unit, checked);
  const user = await proveTarget(unit, target);
  if (!user.isActive) return 'INVALID';
  await rows(unit.sql, sql`update accounts.user set failed_sign_ins = 0, updated_at = ${unit.now} where id = ${user.id} and failed_sign_ins > 0`);
  const session = await enter(unit, user.id);
  return auditSignIn(unit, 'signInWithOtp', { ...session, viewer: { userId: user.id, role: user.role, permissions: permissionsOf(user) } });
}

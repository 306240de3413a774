import { audit } from '#audit';
import type { Context } from '#context';
import { firstRow, sql, unitOfWork } from '#database';
import { UserError } from '#graph';
import { auditUnproven, userTarget } from './audit-sign-in.ts';
import { countFailedSignIn, MOST_FAILED_SIGN_INS } from './count-failed-sign-in.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { setPassword } from './set-password.ts';

type Current = { readonly passwordHash: string | null; readonly failedSignIns: number };

/**
 * Gives the viewer another password and signs out everywhere else. Refuses with INVALID_CREDENTIALS when the current one is wrong, or
 * there is none (who signs in by codes sets one by a reset); a wrong one counts like one at sign-in.
 */
export async function changePassword(context: Context, userId: string, given: { currentPassword: string; newPassword: string }): Promise<void> {
  const current = await firstRow(context.reader, sql<Current>`
    select password_hash as "passwordHash", failed_sign_ins as "failedSignIns" from accounts.user where id = ${userId}`);
  const isRight = await verifyPassword(given.currentPassword, current?.passwordHash ?? null);
  if (current?.passwordHash == null || !isRight || current.failedSignIns >= MOST_FAILED_SIGN_INS) {
    await countFailedSignIn(context, userId);
    await auditUnproven(context, 'passwordChangeRefused', { userId, typed: userId });
    throw wrongPassword();
  }
  const passwordHash = await hashPassword(given.newPassword);
  await unitOfWork(context, async (unit) => {
    const same = await firstRow(unit.sql, sql`
      select id from accounts.user where id = ${userId} and is_active and password_hash = ${current.passwordHash} for no key update`);
    if (same === undefined) throw wrongPassword();
    await setPassword(unit, userId, { passwordHash, keepSessionId: context.viewer?.sessionId ?? null });
    audit(unit, { action: 'passwordChange', target: userTarget(userId), summary: 'Password changed; all other sessions ended' });
  });
}

function wrongPassword(): UserError {
  return new UserError('INVALID_CREDENTIALS', ['currentPassword'], 'This is not your password.');
}

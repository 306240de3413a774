import { audit } from '#audit';
import type { Context } from '#context';
import { firstRow, sql, unitOfWork } from '#database';
import { userTarget } from './audit-sign-in.ts';
import { hashPassword } from './hash-password.ts';
import { provePassword, wrongPassword } from './prove-password.ts';
import { setPassword } from './set-password.ts';

/**
 * Gives the viewer another password and signs out everywhere else. Refuses with INVALID_CREDENTIALS when the current one is wrong, or
 * there is none (who signs in by codes sets one by a reset).
 */
export async function changePassword(context: Context, userId: string, given: { currentPassword: string; newPassword: string }): Promise<void> {
  const path = 'currentPassword';
  const current = await provePassword(context, userId, { password: given.currentPassword, path, action: 'passwordChange' });
  const passwordHash = await hashPassword(given.newPassword);
  await unitOfWork(context, async (unit) => {
    const same = await firstRow(unit.sql, sql`
      select id from accounts.user where id = ${userId} and is_active and password_hash = ${current} for no key update`);
    if (same === undefined) throw wrongPassword(path);
    await setPassword(unit, userId, { passwordHash, keepSessionId: context.viewer?.sessionId ?? null });
    audit(unit, { action: 'passwordChange', target: userTarget(userId), summary: 'Password changed; all other sessions ended' });
  });
}

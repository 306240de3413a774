import { firstRow, newId, rows, sql, type Unit } from '#database';
import { sendMessage } from '#mail';
import { passwordChangedMail } from '../messages/password-changed.ts';

/**
 * Gives a user a new password, ends their sessions but the one that is kept, and tells them, so that nobody's password is changed
 * behind their back. Wrong passwords are counted from none again.
 */
export async function setPassword(unit: Unit, userId: string, { passwordHash, keepSessionId }: { passwordHash: string; keepSessionId: string | null }): Promise<void> {
  const user = await firstRow(unit.sql, sql<{ email: string | null }>`
    update accounts.user set password_hash = ${passwordHash}, failed_sign_ins = 0, updated_at = ${unit.now} where id = ${userId} returning email`);
  await rows(unit.sql, sql`
    update accounts.session set revoked_at = ${unit.now}, revoked_reason = 'PASSWORD_CHANGED', updated_at = ${unit.now}
    where user_id = ${userId} and revoked_at is null and id is distinct from ${keepSessionId}::uuid`);
  if (user?.email != null) sendMessage(unit, { channel: 'EMAIL', to: user.email, key: `accounts.password-changed/${newId()}`, ...passwordChangedMail() });
}

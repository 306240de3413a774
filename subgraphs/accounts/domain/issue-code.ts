import { firstRow, rows, sql, type Unit } from '#database';
import { sendMessage, type Channel } from '#mail';
import type { OtpPurpose } from '../entities/one-time-password.ts';
import { oneTimePasswordMail, oneTimePasswordText } from '../messages/one-time-password.ts';
import { findAccount } from './find-account.ts';
import { hashCode, newCode } from './one-time-code.ts';
import { MOST_FAILURES } from './otp-limits.ts';
import type { OtpTarget } from './otp-target.ts';

type Asked = { readonly address: string; readonly channel: Channel; readonly purpose: OtpPurpose; readonly expiresAt: Date };

/**
 * Makes the code of a request and sends it, once, unless nobody may use one: a password is reset by who has an account, a user
 * who is deactivated does not come in, and a target with too many wrong tries gets no more codes. Locks the request.
 */
export async function issueCode(unit: Unit, id: string): Promise<void> {
  const asked = await firstRow(unit.sql, sql<Asked>`
    select o.target as address, o.channel, o.purpose, o.expires_at as "expiresAt"
    from accounts.one_time_password o join accounts.one_time_password_target t on t.target = o.target
    where o.id = ${id} and o.code_hash is null and o.used_at is null and o.voided_at is null and o.expires_at > ${unit.now} and t.failures < ${MOST_FAILURES}
    for no key update of o`);
  if (asked === undefined || !await mayUse(unit, asked, asked.purpose)) return;
  const code = newCode();
  await rows(unit.sql, sql`
    update accounts.one_time_password set code_hash = ${hashCode(unit.context.config.sessionSecret, id, code)}, updated_at = ${unit.now} where id = ${id}`);
  const message = { to: asked.address, key: `accounts.one-time-password/${id}`, goodUntil: asked.expiresAt } as const;
  if (asked.channel === 'EMAIL') sendMessage(unit, { channel: 'EMAIL', ...message, ...oneTimePasswordMail(code, asked.purpose) });
  else sendMessage(unit, { channel: 'SMS', ...message, text: oneTimePasswordText(code, asked.purpose) });
}

async function mayUse(unit: Unit, target: OtpTarget, purpose: OtpPurpose): Promise<boolean> {
  const account = await findAccount(unit, target);
  return account === null ? purpose === 'SIGN_IN' : account.isActive;
}

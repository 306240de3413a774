import { firstRow, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { OtpPurpose } from '../entities/one-time-password.ts';
import { isCodeForm, isRightCode } from './one-time-code.ts';
import { MOST_FAILURES, MOST_TRIES } from './otp-limits.ts';
import type { OtpTarget } from './otp-target.ts';

export type GivenCode = { readonly target: OtpTarget; readonly purpose: OtpPurpose; readonly code: string };
/** A code that is right and can still be used, or why not. */
export type CheckedCode = { readonly id: string } | 'INVALID' | 'EXPIRED';

type Living = { readonly id: string; readonly codeHash: string | null; readonly failedAttempts: number; readonly expiresAt: Date; readonly failures: number };

/**
 * Whether a code is the one last sent to the target for this purpose. A wrong one is counted against the code and the target, so the
 * caller lets the unit commit and refuses afterwards. Those who try at once wait for each other: fifty tries count as fifty
 * (F30). A code that was never sent (the target has no account) is refused like any other. Locks the target.
 */
export async function checkOneTimePassword(unit: Unit, { target, purpose, code }: GivenCode): Promise<CheckedCode> {
  const given = code.trim();
  if (!isCodeForm(given)) return 'INVALID';
  await rows(unit.sql, sql`select target from accounts.one_time_password_target where target = ${target.address} for no key update`);
  const living = await firstRow(unit.sql, sql<Living>`
    select o.id, o.code_hash as "codeHash", o.failed_attempts as "failedAttempts", o.expires_at as "expiresAt", t.failures
    from accounts.one_time_password o join accounts.one_time_password_target t on t.target = o.target
    where o.target = ${target.address} and o.purpose = ${purpose} and o.used_at is null and o.voided_at is null`);
  if (living === undefined || living.failedAttempts >= MOST_TRIES || living.failures >= MOST_FAILURES) return 'INVALID';
  if (living.expiresAt <= unit.now) return 'EXPIRED';
  if (isRightCode(unit.context.config.sessionSecret, living, given)) return { id: living.id };
  await countFailure(unit, living.id);
  return 'INVALID';
}

async function countFailure(unit: Unit, id: string): Promise<void> {
  await rows(unit.sql, sql`
    with tried as (
      update accounts.one_time_password set failed_attempts = failed_attempts + 1, updated_at = ${unit.now} where id = ${id} returning target
    )
    update accounts.one_time_password_target t set failures = t.failures + 1, updated_at = ${unit.now} from tried where t.target = tried.target`);
}

/** Uses a checked code up: it works once, and the count of wrong tries begins anew. */
export async function useOneTimePassword(unit: Unit, { id }: { id: string }): Promise<void> {
  await rows(unit.sql, sql`
    with used as (
      update accounts.one_time_password set used_at = ${unit.now}, updated_at = ${unit.now} where id = ${id} returning target
    )
    update accounts.one_time_password_target t set failures = 0, updated_at = ${unit.now} from used where t.target = used.target`);
}

/** The refusal of a code that cannot be used. */
export function codeRefusal(why: 'INVALID' | 'EXPIRED'): UserError {
  if (why === 'EXPIRED') return new UserError('OTP_EXPIRED', ['code'], 'This code has expired. Ask for a new one.');
  return new UserError('OTP_INVALID', ['code'], 'This is not the code that we sent you last. After five wrong tries ask for a new one.');
}

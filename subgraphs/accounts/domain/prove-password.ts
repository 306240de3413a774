import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { UserError } from '#graph';
import { auditUnproven } from './audit-sign-in.ts';
import { countFailedSignIn, MOST_FAILED_SIGN_INS } from './count-failed-sign-in.ts';
import { verifyPassword } from './hash-password.ts';

type Current = { readonly passwordHash: string | null; readonly failedSignIns: number };

/**
 * The hash of a signed-in user's password, when the given one is it: for what asks for it anew. The unit that follows compares it again under
 * the user's lock. Refuses with INVALID_CREDENTIALS at `path`, also when there is none; a wrong one counts like one at sign-in.
 */
export async function provePassword(context: Context, userId: string, { password, path, action }: { password: string; path: string; action: string }): Promise<string> {
  const current = await firstRow(context.reader, sql<Current>`
    select password_hash as "passwordHash", failed_sign_ins as "failedSignIns" from accounts.user where id = ${userId}`);
  const isRight = await verifyPassword(password, current?.passwordHash ?? null);
  if (current?.passwordHash != null && isRight && current.failedSignIns < MOST_FAILED_SIGN_INS) return current.passwordHash;
  await countFailedSignIn(context, userId);
  await auditUnproven(context, `${action}Refused`, { userId, typed: userId });
  throw wrongPassword(path);
}

/** The refusal of a password that is not the user's, or not any more. */
export function wrongPassword(path: string): UserError {
  return new UserError('INVALID_CREDENTIALS', [path], 'This is not your password.');
}

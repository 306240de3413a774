import type { Context } from '#context';
import { rows, sql } from '#database';
import { input } from '#graph';

/** Wrong passwords in a row after which a password opens nothing until it is set anew or a code is used (NIST SP 800-63B, 5.2.2). */
export const MOST_FAILED_SIGN_INS = 100;

/**
 * Counts a wrong password; where there is no account it does the same work for nobody. It does not wait until the count is on the disk, which would tell
 * that there was something to write: a crash of the database may forget the wrong passwords of its last second.
 */
export async function countFailedSignIn(context: Context, userId: string | null): Promise<void> {
  await rows(context.reader, sql`
    update accounts.user set failed_sign_ins = failed_sign_ins + 1, updated_at = ${context.clock.now()}
    from (select set_config('synchronous_commit', 'off', true)) as without_waiting
    where id = ${userId ?? input.NO_ID} and failed_sign_ins < ${MOST_FAILED_SIGN_INS}`);
}

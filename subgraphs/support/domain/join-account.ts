import { rows, sql, type Unit } from '#database';
import type { SignedIn } from '#accounts';

/** Gives the conversations of a guest to the user as whom they sign in, in the unit that signs in. */
export async function joinAccount(unit: Unit, { guestSessionId, userId }: SignedIn): Promise<void> {
  await rows(unit.sql, sql`
    update support.conversation set user_id = ${userId}, session_id = null, updated_at = ${unit.now} where session_id = ${guestSessionId}`);
}

import type { Identified, SignedIn } from '#accounts';
import { rows, sql, type Unit } from '#database';

/** Whoever ordered as a guest and signs in has those orders in their account. */
export async function claimBySession(unit: Unit, { guestSessionId, userId }: SignedIn): Promise<void> {
  await rows(unit.sql, sql`
    update orders.order set user_id = ${userId}, session_id = null, updated_at = ${unit.now} where session_id = ${guestSessionId}`);
}

/** What was ordered without an account belongs to whoever proved the e-mail address that it was ordered with; a mere claim gets nothing. */
export async function claimByAddress(unit: Unit, { userId, email }: Identified): Promise<void> {
  await rows(unit.sql, sql`
    update orders.order set user_id = ${userId}, session_id = null, updated_at = ${unit.now} where email = ${email} and user_id is null`);
}

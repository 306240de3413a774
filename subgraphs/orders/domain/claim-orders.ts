import type { Identified, SignedIn } from '#accounts';
import { rows, sql, type Unit } from '#database';
import { setPayer } from '#payments';

type Claimed = { id: string };

/** Whoever ordered as a guest and signs in has those orders in their account, and pays them. */
export async function claimBySession(unit: Unit, { guestSessionId, userId }: SignedIn): Promise<void> {
  const claimed = await rows(unit.sql, sql<Claimed>`
    update orders.order set user_id = ${userId}, session_id = null, updated_at = ${unit.now} where session_id = ${guestSessionId} returning id`);
  await setPayer(unit, claimed.map((order) => order.id), userId);
}

/** What was ordered without an account belongs to whoever proved the e-mail address that it was ordered with; a mere claim gets nothing. */
export async function claimByAddress(unit: Unit, { userId, email }: Identified): Promise<void> {
  const claimed = await rows(unit.sql, sql<Claimed>`
    update orders.order set user_id = ${userId}, session_id = null, updated_at = ${unit.now} where email = ${email} and user_id is null returning id`);
  await setPayer(unit, claimed.map((order) => order.id), userId);
}

import type { Channel } from '#mail';

/** Milliseconds within which whoever signs up should prove the e-mail address and the phone number that they gave. */
const PROVE_WITHIN = 86_400_000;

type Claims = { readonly emailVerifiedAt: Date | null; readonly phoneVerifiedAt: Date | null; readonly createdAt: Date };

/**
 * What it means that a user has an e-mail address (or phone number) when somebody else than by their session proves to have it.
 * - HELD: they proved it themselves, or have only just given it: it is theirs.
 * - UNPROVEN: nothing of the account was ever proved; whoever proves it now takes the account over, without the password and the sessions
 *   of whoever made it (else one could make an account for another's address and wait for them to come).
 * - LAPSED: the account belongs to somebody who proved the other of the two; this one they mistyped or made up. It is not the way to them.
 */
export function claimOf(user: Claims, channel: Channel, now: Date): 'HELD' | 'UNPROVEN' | 'LAPSED' {
  const [proved, other] = channel === 'EMAIL' ? [user.emailVerifiedAt, user.phoneVerifiedAt] : [user.phoneVerifiedAt, user.emailVerifiedAt];
  if (proved !== null || now.getTime() - user.createdAt.getTime() < PROVE_WITHIN) return 'HELD';
  return other === null ? 'UNPROVEN' : 'LAPSED';
}

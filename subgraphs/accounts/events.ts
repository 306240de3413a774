import { sql, type Unit } from '#database';
import type { RawBuilder } from 'kysely';

/** A guest has signed in or signed up: their session has ended, the user's has begun. */
export type SignedIn = { readonly guestSessionId: string; readonly userId: string };

type SignInFollower = (unit: Unit, signedIn: SignedIn) => Promise<void>;

const followers = new Set<SignInFollower>();

/**
 * Has `follower` run inside the unit of work in which a guest signs in, so that what was the guest's is the user's when the
 * answer comes. Here a lower domain calls higher ones: the cart, which stands above the accounts, hands in
 * its merging when the process is wired. A follower that throws undoes the sign-in.
 */
export function onSignedIn(follower: SignInFollower): void {
  followers.add(follower);
}

/** Tells the followers, one after the other, in the order in which they came. */
export async function tellSignedIn(unit: Unit, signedIn: SignedIn): Promise<void> {
  for (const follower of followers) await follower(unit, signedIn);
}

/** Somebody came in, or showed that they get mail at their address: what was ordered with it is theirs. */
export type Identified = { readonly userId: string; /** Verified. */ readonly email: string };

type IdentityFollower = (unit: Unit, identified: Identified) => Promise<void>;

const identityFollowers = new Set<IdentityFollower>();

/** Has `follower` run inside the unit of work in which a user with a verified e-mail address comes in, or verifies it; as `onSignedIn`. */
export function onIdentified(follower: IdentityFollower): void {
  identityFollowers.add(follower);
}

/** Tells the followers, one after the other. */
export async function tellIdentified(unit: Unit, identified: Identified): Promise<void> {
  for (const follower of identityFollowers) await follower(unit, identified);
}

const keepers: RawBuilder<boolean>[] = [];

/**
 * Keeps ended sessions on which something of a higher domain hangs, such as a guest's orders: `condition` is true of those, with the
 * session as `s`. What goes with its session (a guest's cart) needs no such word.
 */
export function keepSessions(condition: RawBuilder<boolean>): void {
  keepers.push(condition);
}

/** True of a session `s` that something keeps. */
export function isKept(): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join([sql`false`, ...keepers], sql` or `)})`;
}

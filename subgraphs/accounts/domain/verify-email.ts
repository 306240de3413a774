import { firstRow, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { sendMessage } from '#mail';
import { tellIdentified } from '../events.ts';
import { verifyEmailMail } from '../messages/verify-email.ts';
import { isVerificationToken, LINK_LIFETIME, verificationToken } from './email-verification.ts';

const HOUR = 3_600_000;

type Held = { readonly email: string; readonly verified: boolean };

/** Sends a user the link by which they verify their e-mail address; at most one an hour, and none when nothing is left to verify. Refuses with INVALID. */
export async function sendVerification(unit: Unit, { userId, email }: { userId: string; email: string }): Promise<void> {
  const user = await lockHeld(unit, userId);
  if (user?.email !== email) throw new UserError('INVALID', ['email'], 'This is not the e-mail address of your account.');
  if (user.verified) return;
  const { sessionSecret, allowedOrigins: [shop = ''] } = unit.context.config;
  const token = verificationToken(sessionSecret, { userId, email, expiresAt: new Date(unit.now.getTime() + LINK_LIFETIME) });
  const key = `accounts.verify-email/${userId} ${Math.floor(unit.now.getTime() / HOUR)}` as const;
  sendMessage(unit, { channel: 'EMAIL', to: email, key, ...verifyEmailMail(`${shop}/verify-email?token=${token}`) });
}

/**
 * Notes that the viewer gets mail at their address. They must be signed in: the link alone would let somebody confirm an account that
 * another made in their name. Refuses with INVALID. Again, it changes nothing.
 */
export async function verifyEmail(unit: Unit, userId: string, token: string): Promise<void> {
  const user = await lockHeld(unit, userId);
  if (user === undefined || !isVerificationToken(unit.context.config.sessionSecret, token, { userId, email: user.email, now: unit.now })) {
    throw new UserError('INVALID', ['token'], 'This link is not valid any more, or for another account. Ask for a new one.');
  }
  if (user.verified) return;
  await rows(unit.sql, sql`update accounts.user set email_verified_at = ${unit.now}, updated_at = ${unit.now} where id = ${userId}`);
  await tellIdentified(unit, { userId, email: user.email });
}

function lockHeld(unit: Unit, userId: string): Promise<Held | undefined> {
  return firstRow(unit.sql, sql<Held>`
    select email, email_verified_at is not null as verified from accounts.user where id = ${userId} and email is not null for no key update`);
}

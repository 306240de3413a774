import { audit } from '#audit';
import { firstRow, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { RevokedReason } from '../entities/session.ts';
import { userTarget } from './audit-sign-in.ts';

/** Ends one session, tokens included: every request looks its session up. False when it had ended, or there is none. */
export async function revokeSession(unit: Unit, sessionId: string, reason: RevokedReason): Promise<boolean> {
  const ended = await rows(unit.sql, sql`
    update accounts.session set revoked_at = ${unit.now}, revoked_reason = ${reason}, updated_at = ${unit.now}
    where id = ${sessionId} and revoked_at is null
    returning id`);
  return ended.length > 0;
}

/** Ends every session of a user. */
export async function revokeSessionsOf(unit: Unit, userId: string, reason: RevokedReason): Promise<void> {
  await rows(unit.sql, sql`
    update accounts.session set revoked_at = ${unit.now}, revoked_reason = ${reason}, updated_at = ${unit.now}
    where user_id = ${userId} and revoked_at is null`);
}

/** Ends every session of a user who asks for it. */
export async function signOutEverywhere(unit: Unit, userId: string): Promise<void> {
  await revokeSessionsOf(unit, userId, 'SIGNED_OUT');
  audit(unit, { action: 'signOutEverywhere', target: userTarget(userId), summary: 'All sessions ended by their user' });
}

/** Ends a session of the user's own choice. Refuses with NOT_FOUND, also when it is somebody else's or has ended. */
export async function revokeOwnSession(unit: Unit, userId: string, sessionId: string): Promise<void> {
  const living = await firstRow(unit.sql, sql`
    select id from accounts.session
    where id = ${sessionId} and user_id = ${userId} and revoked_at is null and expires_at > ${unit.now}`);
  if (living === undefined || !await revokeSession(unit, sessionId, 'REVOKED')) {
    throw new UserError('NOT_FOUND', ['id'], 'You have no such session.');
  }
  audit(unit, { action: 'sessionRevoke', target: { type: 'UserSession', id: sessionId }, summary: 'Session ended by its user' });
}

import { audit } from '#audit';
import type { Context } from '#context';
import { firstRow, newId, rows, sql, unitOfWork, type Unit } from '#database';
import { UserError } from '#graph';
import { sendMessage } from '#mail';
import { hashRefreshSecret, successorsOf } from '#session';
import { sessionEndedMail } from '../messages/session-ended.ts';
import type { UserRow } from '../rows.ts';
import { GUEST } from './answer-session.ts';
import { permissionsOf } from './permissions-of.ts';
import { revokeSession } from './revoke-sessions.ts';
import type { Entered } from './sign-up.ts';
import { restsUntil } from './start-session.ts';

/** Milliseconds after its first use in which a token still answers with its successor: two tabs, a lost answer. */
const GRACE = 10_000;

type Presented = { readonly id: string; readonly sessionId: string; readonly usedAt: Date | null; readonly refreshToken: string };
type Living = Pick<UserRow, 'role' | 'permissions'> & { readonly userId: string | null; readonly expiresAt: Date; readonly absoluteExpiresAt: Date; readonly device: string; readonly email: string | null };
type Outcome = Entered | 'ENDED' | 'REUSED';

/**
 * Gives a new refresh token for the presented one, which is used up. Within ten seconds it answers with the same successor
 * again, however many ask at once; later its use ends the session, because somebody else may have it (RFC 9700, 4.14.2).
 * Refuses with SESSION_EXPIRED. Locks the token.
 */
export async function refreshSession(context: Context, refreshToken: string): Promise<Entered> {
  const outcome = await unitOfWork<Outcome>(context, (unit) => rotate(unit, refreshToken));
  // The refusal comes after the commit: ending the session of a token that was used again must not be undone.
  if (outcome === 'REUSED') context.log.warn({ requestId: context.request.id, address: context.request.address }, 'a refresh token was used again: its session has ended');
  if (outcome === 'REUSED' || outcome === 'ENDED') throw sessionExpired();
  return outcome;
}

export function sessionExpired(): UserError {
  return new UserError('SESSION_EXPIRED', ['refreshToken'], 'Your session has ended. Sign in again.');
}

async function rotate(unit: Unit, refreshToken: string): Promise<Outcome> {
  const found = await firstRow(unit.sql, sql<Omit<Presented, 'refreshToken'>>`
    select id, session_id as "sessionId", used_at as "usedAt" from accounts.refresh_token
    where token_hash = ${hashRefreshSecret(refreshToken)} for update`);
  if (found === undefined) return 'ENDED';
  const living = await findLiving(unit, found.sessionId);
  if (living === undefined) return 'ENDED';
  const presented = { ...found, refreshToken };
  const successor = found.usedAt === null ? await addSuccessor(unit, presented) : await findSuccessor(unit, presented);
  if (successor === 'REUSED') await endReused(unit, found.sessionId, living);
  if (successor === 'REUSED' || successor === 'ENDED') return successor;
  const expiresAt = restsUntil(unit.now, living.absoluteExpiresAt);
  await rows(unit.sql, sql`
    update accounts.session set expires_at = ${expiresAt}, last_seen_at = ${unit.now}, updated_at = ${unit.now} where id = ${found.sessionId}`);
  const viewer = living.userId === null ? GUEST : { userId: living.userId, role: living.role, permissions: permissionsOf(living) };
  return { sessionId: found.sessionId, refreshToken: successor.refreshToken, expiresAt, viewer };
}

/** The session and whose it is; undefined when it has ended or its user cannot sign in. */
function findLiving(unit: Unit, sessionId: string): Promise<Living | undefined> {
  return firstRow(unit.sql, sql<Living>`
    select s.user_id as "userId", s.expires_at as "expiresAt", s.absolute_expires_at as "absoluteExpiresAt", s.device, u.email, u.role, u.permissions
    from accounts.session s left join accounts.user u on u.id = s.user_id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > ${unit.now} and (s.user_id is null or u.is_active)
    for no key update of s`);
}

async function addSuccessor(unit: Unit, presented: Presented): Promise<{ refreshToken: string }> {
  const [refreshToken] = successorsOf(unit.context.config.sessionSecret, presented);
  await rows(unit.sql, sql`update accounts.refresh_token set used_at = ${unit.now}, updated_at = ${unit.now} where id = ${presented.id}`);
  await rows(unit.sql, sql`
    insert into accounts.refresh_token (id, session_id, parent_id, token_hash, created_at, updated_at)
    values (${newId()}, ${presented.sessionId}, ${presented.id}, ${hashRefreshSecret(refreshToken)}, ${unit.now}, ${unit.now})`);
  return { refreshToken };
}

/** What was answered the first time. Where our secret has changed in between it is not known any more: refused, and no harm meant. */
async function findSuccessor(unit: Unit, presented: Presented): Promise<{ refreshToken: string } | 'ENDED' | 'REUSED'> {
  if (presented.usedAt === null || unit.now.getTime() - presented.usedAt.getTime() > GRACE) return 'REUSED';
  const child = await firstRow(unit.sql, sql<{ tokenHash: string }>`
    select token_hash as "tokenHash" from accounts.refresh_token where parent_id = ${presented.id}`);
  const refreshToken = successorsOf(unit.context.config.sessionSecret, presented).find((token) => hashRefreshSecret(token) === child?.tokenHash);
  return refreshToken === undefined ? 'ENDED' : { refreshToken };
}

/** Ends the session and tells its user why they have to sign in again. */
async function endReused(unit: Unit, sessionId: string, { email, device, userId }: Living): Promise<void> {
  await revokeSession(unit, sessionId, 'REUSED');
  audit(unit, { action: 'refreshTokenReused', target: { type: 'UserSession', id: sessionId }, summary: 'A refresh token was used again: its session was ended', after: { userId } });
  if (email !== null) sendMessage(unit, { channel: 'EMAIL', to: email, key: `accounts.session-ended/${sessionId}`, ...sessionEndedMail(device) });
}

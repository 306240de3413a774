import type { Unit } from '#database';
import { tellSignedIn } from '../events.ts';
import { revokeSession } from './revoke-sessions.ts';
import { startSession, type StartedSession } from './start-session.ts';

/**
 * Begins the session of a user who has just proved who they are. It is a new one, so that a token from before is worth
 * nothing more: a guest's session ends, and what was theirs comes along in the same unit of work. Of a user's earlier
 * session only the one whose cookies are now overwritten ends.
 */
export async function enter(unit: Unit, userId: string): Promise<StartedSession> {
  const { viewer, request } = unit.context;
  const session = await startSession(unit, userId);
  if (viewer === null) return session;
  const isGuest = viewer.userId === null;
  if (isGuest || request.refreshToken !== null) {
    const ended = await revokeSession(unit, viewer.sessionId, 'SIGNED_IN');
    if (isGuest && ended) await tellSignedIn(unit, { guestSessionId: viewer.sessionId, userId });
  }
  return session;
}

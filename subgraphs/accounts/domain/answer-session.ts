import type { Context } from '#context';
import type { Viewer } from '#graph';
import { accessTokensOf } from '#session';
import type { SessionTransport } from '../../../schema/generated/accounts.ts';
import type { StartedSession } from './start-session.ts';

/** A session as the graph answers it. */
export type SessionAnswer = {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly expiresAt: Date;
  readonly viewer: Viewer;
};

/**
 * Gives out the tokens of a session, after the commit: in the body, or as cookies. Both cookies last as long as the session
 * may rest, so that a browser shows the expired access token and is told to refresh, instead of nothing at all.
 */
export async function answerSession(
  context: Context,
  session: StartedSession & { viewer: Omit<Viewer, 'sessionId'> },
  transport: SessionTransport,
): Promise<SessionAnswer> {
  const access = await accessTokensOf(context).sign(session);
  const viewer = { ...session.viewer, sessionId: session.sessionId };
  if (transport === 'BEARER') return { accessToken: access.token, refreshToken: session.refreshToken, expiresAt: access.expiresAt, viewer };
  context.cookies.push(
    { name: 'session', value: access.token, expiresAt: session.expiresAt },
    { name: 'refresh', value: session.refreshToken, expiresAt: session.expiresAt },
  );
  return { accessToken: null, refreshToken: null, expiresAt: access.expiresAt, viewer };
}

/** Has the browser forget its tokens. */
export function forgetCookies(context: Context): void {
  context.cookies.push({ name: 'session', value: null, expiresAt: null }, { name: 'refresh', value: null, expiresAt: null });
}

export const GUEST: Omit<Viewer, 'sessionId'> = { userId: null, role: 'GUEST', permissions: [] };

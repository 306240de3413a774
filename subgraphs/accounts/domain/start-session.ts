import { newId, type Unit } from '#database';
import { hashRefreshSecret, newRefreshSecret } from '#session';
import { RefreshToken } from '../entities/refresh-token.ts';
import { Session } from '../entities/session.ts';
import { deviceName } from './device-name.ts';

const DAY = 86_400_000;
/** Milliseconds that a session may rest, and that it may last however much it is used. */
const REST = 30 * DAY;
const LIFETIME = 90 * DAY;

/** A session whose tokens are about to be given out. */
export type StartedSession = { readonly sessionId: string; readonly refreshToken: string; readonly expiresAt: Date };

/** Begins a session, of a guest when there is no user, with its first refresh token. */
export async function startSession(unit: Unit, userId: string | null): Promise<StartedSession> {
  const { address, userAgent } = unit.context.request;
  const sessionId = newId();
  const absoluteExpiresAt = new Date(unit.now.getTime() + LIFETIME);
  const expiresAt = restsUntil(unit.now, absoluteExpiresAt);
  unit.em.create(Session, {
    id: sessionId, userId, device: deviceName(userAgent), userAgent: userAgent?.slice(0, 500) ?? null, address: address?.slice(0, 64) ?? null,
    lastSeenAt: unit.now, expiresAt, absoluteExpiresAt, createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush(); // the token's foreign key: MikroORM does not know the order of rows that hold ids only
  const refreshToken = newRefreshSecret();
  unit.em.create(RefreshToken, {
    id: newId(), sessionId, tokenHash: hashRefreshSecret(refreshToken), createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush();
  return { sessionId, refreshToken, expiresAt };
}

/** When a session that is used now ends unless it is used again. */
export function restsUntil(now: Date, absoluteExpiresAt: Date): Date {
  return new Date(Math.min(now.getTime() + REST, absoluteExpiresAt.getTime()));
}

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { deriveKey, secretsOf } from './secrets.ts';

/** A refresh token that follows nothing: 256 random bits. */
export function newRefreshSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a refresh token. The token is random, so one round of a fast hash is enough. */
export function hashRefreshSecret(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}

/**
 * The token that follows a presented one (row `id`), one for each of our secrets, the newest first. It follows from the
 * token and a key, so two tabs that refresh at once get the same one although the database holds no token in clear;
 * who has the presented token and not the key cannot know it.
 */
export function successorsOf(sessionSecret: string, presented: { id: string; refreshToken: string }): [string, ...string[]] {
  const [first, ...others] = secretsOf(sessionSecret);
  const derive = (secret: string): string =>
    createHmac('sha256', deriveKey(secret, 'refresh-token')).update(`${presented.id}.${presented.refreshToken}`).digest('base64url');
  return [derive(first), ...others.map(derive)];
}

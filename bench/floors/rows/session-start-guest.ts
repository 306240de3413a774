import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { prepared, type Prepared } from '../prepared.ts';

const start: Prepared = {
  name: 'start',
  text: `with started as (
      insert into accounts.session (id, device, last_seen_at, expires_at, absolute_expires_at, created_at, updated_at)
      values ($1, 'bench', now(), now() + interval '30 days', now() + interval '90 days', now(), now()) returning id
    )
    insert into accounts.refresh_token (id, session_id, token_hash, created_at, updated_at) select $2, $1, $3, now(), now()`,
};

/** Begins the session of a guest: one statement. */
export async function sessionStartGuest(pool: Pool) {
  const [id, refreshToken] = [randomUUID(), randomBytes(32).toString('base64url')];
  await prepared(pool, start, [id, randomUUID(), createHash('sha256').update(refreshToken).digest('hex')]);
  return { sessionStartGuest: { session: { accessToken: id, refreshToken, expiresAt: new Date(), viewer: { role: 'GUEST' } }, userErrors: [] } };
}

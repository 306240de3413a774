import { randomUUID } from 'node:crypto';
import { startGuest } from '../answers.ts';
import { drive } from '../load.ts';
import { withClient } from '../postgres.ts';

const AT_ONCE = 10;

/** The access tokens of so many new guests. */
export async function startGuests(origin: string, guests: number): Promise<string[]> {
  const tokens: string[] = [];
  await drive({ origin, connections: AT_ONCE, visitors: guests, act: async (connection) => tokens.push(await startGuest(connection)) });
  return tokens;
}

/** The ids of so many new sessions that are only rows, for the floor. */
export async function insertSessions(databaseUrl: string, sessions: number): Promise<string[]> {
  const ids = Array.from({ length: sessions }, () => randomUUID());
  await withClient(databaseUrl, (client) => client.query(
    `insert into accounts.session (id, device, last_seen_at, expires_at, absolute_expires_at, created_at, updated_at)
     select id, 'bench', now(), now() + interval '30 days', now() + interval '90 days', now(), now() from unnest($1::uuid[]) id`,
    [ids],
  ));
  return ids;
}

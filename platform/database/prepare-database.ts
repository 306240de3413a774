import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { ConfigError } from '#config';
import { migrate } from './migrate.ts';

/** Milliseconds that a database has to take a connection at the start. */
const CONNECT_WITHIN = 10_000;
/** What the application's role may do; it is called aarya_app in the file. */
const GRANTS = path.resolve(import.meta.dirname, '../../deploy/application-role.sql');

/**
 * Brings the database to the newest version. With MIGRATION_DATABASE_URL that role changes the tables, and the role of DATABASE_URL
 * gets what the application needs and no more: it owns nothing, and adds to the audit trail without being able to change it.
 * Throws a ConfigError when the database cannot be reached.
 */
export async function prepareDatabase({ url, migrationUrl }: { readonly url: string; readonly migrationUrl: string | null }): Promise<void> {
  await reach(migrationUrl ?? url, migrationUrl === null ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL');
  await migrate(migrationUrl ?? url);
  if (migrationUrl !== null) await grantToApplication(migrationUrl, roleIn(url));
}

/** Gives a role what the application needs, as the owner of the tables. The role is made when there is none of that name. */
export async function grantToApplication(ownerUrl: string, role: string): Promise<void> {
  if (!/^[\w.@-]{1,63}$/.test(role)) throw new RangeError('DATABASE_URL names no role, or one with other characters than letters, digits and _ . @ -');
  const text = await readFile(GRANTS, 'utf8');
  await withConnection(ownerUrl, async (owner) => {
    const statements = text.replaceAll("'aarya_app'", owner.escapeLiteral(role)).replaceAll('aarya_app', owner.escapeIdentifier(role));
    await owner.query('begin');
    await owner.query(statements);
    await owner.query('commit');
  });
}

/** Runs `use` with a connection of its own. */
export async function withConnection<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function reach(url: string, variable: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN });
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigError([`${variable} names a database that cannot be reached (${error instanceof Error ? error.message : 'no reason given'}).`]);
  } finally {
    await client.end();
  }
}

/** The role that an address names. A unix socket's address has no host, which the URL class refuses. */
function roleIn(url: string): string {
  return decodeURIComponent(new URL(url.replace('@/', '@localhost/')).username);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '#database';
import type { Started } from '../gateway/started.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { postmasterOf } from './process-cpu.ts';

export type BenchPostgres = {
  readonly pid: number;
  /** For files of the run: removed with everything in it when the run ends. */
  readonly folder: string;
  readonly url: (database: string) => string;
  /** A new, migrated database; its address. */
  readonly createDatabase: (name: string) => Promise<string>;
};

/** Starts a PostgreSQL of our own, with the settings of `npm start`: it writes to the disk before it says that it has. */
export async function startPostgres(started: Started): Promise<BenchPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'aarya-bench-'));
  started.add(async () => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  started.add(() => server.stop());
  return {
    pid: postmasterOf(dataDir),
    folder,
    url: (database) => server.url(database),
    async createDatabase(name) {
      const create = `create database ${name}`; // a name is no parameter; these are ours
      await withClient(server.url('postgres'), (client) => client.query(create));
      await migrate(server.url(name));
      return server.url(name);
    },
  };
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

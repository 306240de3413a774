import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadConfig, type Config } from '#config';
import type { Platform } from '#context';
import { migrate, openDatabase } from '#database';
import { createLog } from '#telemetry';
import { systemClock } from '#time';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { ownerPath } from '../platform/database/embedded/owner-record.ts';
import { processStart } from '../platform/database/embedded/process-state.ts';

type Opened = { readonly url: string; readonly close: () => Promise<void> };

const ownerRecord = z.object({ pid: z.number(), started: z.string(), socketDir: z.string() });

/** The entities of a domain's subgraph are enough for what a command calls of it. */
type Entities = Parameters<typeof openDatabase>[0]['entities'];

/**
 * Runs a command on the platform's database, brought to its newest version: that of DATABASE_URL, else the embedded one,
 * which a running `npm start` may have open. Closes what it opened.
 */
export async function withPlatform(entities: Entities, work: (platform: Platform) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const server = await findDatabase(config);
  try {
    await migrate(server.url);
    const database = await openDatabase({ url: server.url, poolSize: 4, entities });
    try {
      await work({ config, clock: systemClock, database, log: createLog({ level: 'warn' }) });
    } finally {
      await database.close();
    }
  } finally {
    await server.close();
  }
}

async function findDatabase(config: Config): Promise<Opened> {
  if (config.database.url !== null) return { url: config.database.url, close: async () => {} };
  const dataDir = path.join(config.dataDir, 'postgres');
  const running = runningServer(dataDir);
  if (running !== null) return { url: running, close: async () => {} };
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  return { url: server.url('postgres'), close: () => server.stop() };
}

/** The address of the embedded database when another process, such as `npm start`, runs it; else null. */
function runningServer(dataDir: string): string | null {
  const file = ownerPath(dataDir);
  if (!existsSync(file)) return null;
  const { pid, started, socketDir } = ownerRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  return processStart(pid) === started ? `postgres://postgres@${encodeURIComponent(socketDir)}:5432/postgres` : null;
}

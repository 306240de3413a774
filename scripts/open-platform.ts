import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settleAudit } from '#audit';
import { loadConfig, type Config } from '#config';
import type { Platform } from '#context';
import { openDatabase, prepareDatabase } from '#database';
import { openRedis } from '#redis';
import { createLog } from '#telemetry';
import { systemClock } from '#time';
import { z } from 'zod';
import { Started } from '../gateway/started.ts';
import { ownerPath } from '../platform/database/embedded/owner-record.ts';
import { processStart } from '../platform/database/embedded/process-state.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { wiring } from '../subgraphs/wiring.ts';

const POOL_SIZE = 4;
const owner = z.object({ pid: z.number(), started: z.string(), socketDir: z.string() });

/**
 * Opens what a command needs of the platform: the configuration and the migrated database. The embedded database is shared
 * with an Aarya that runs on the same data folder, else started for as long as the command runs. Close it in the end.
 */
export async function openPlatform(): Promise<{ platform: Platform; close: () => Promise<void> }> {
  const config = loadConfig();
  const started = new Started();
  try {
    const url = config.database.url ?? await embeddedDatabase(config, started);
    await prepareDatabase({ url, migrationUrl: config.database.migrationUrl });
    const entities = wiring.subgraphs.flatMap((subgraph) => subgraph.entities);
    const database = await openDatabase({ url, poolSize: POOL_SIZE, entities });
    started.add(() => database.close());
    const log = createLog({ level: config.logLevel, readable: true });
    const redis = openRedis(config.redisUrl, log);
    started.add(async () => redis?.disconnect());
    const platform: Platform = { config, clock: systemClock, database, redis, log };
    started.add(() => settleAudit(platform));
    return { platform, close: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function embeddedDatabase(config: Config, started: Started): Promise<string> {
  const dataDir = path.join(config.dataDir, 'postgres');
  const running = runningDatabase(dataDir);
  if (running !== null) return running;
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  started.add(() => server.stop());
  return server.url('postgres');
}

/** The address of the embedded database that another live process of ours runs on this folder; null when none does. */
function runningDatabase(dataDir: string): string | null {
  if (!existsSync(ownerPath(dataDir))) return null;
  const found = owner.parse(JSON.parse(readFileSync(ownerPath(dataDir), 'utf8')));
  return processStart(found.pid) === found.started ? `postgres://postgres@${encodeURIComponent(found.socketDir)}:5432/postgres` : null;
}

import path from 'node:path';
import { auditStart, checkpointAudit, settleAudit } from '#audit';
import { pruneChanges } from '#cache';
import { listenProblem, type Config } from '#config';
import type { Platform } from '#context';
import { foldRowCounts, openDatabase, prepareDatabase, pruneIdempotencyKeys } from '#database';
import type { Subgraph } from '#graph';
import type { HttpRoutes } from '#http';
import { runJobs, type Job } from '#jobs';
import { deliverMessage, mailboxRoutes, pruneMessages } from '#mail';
import { openRedis } from '#redis';
import { createLog, startMetricsServer, startTracing } from '#telemetry';
import { systemClock } from '#time';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { createGateway } from './server.ts';
import { productionWarnings } from './production-warnings.ts';
import { refusePowerfulRole } from './refuse-powerful-role.ts';
import { Started } from './started.ts';
import type { FindViewer } from './session.ts';

/** Milliseconds between a signal and the closed door, for what load balancers and clients have sent already. */
const DRAIN = 500;

/** What the gateway cannot know, because it knows no domain: the subgraphs in this process, how a session is found, what fills an empty database. */
export type Wiring = {
  readonly subgraphs: readonly Subgraph[];
  readonly findViewer: (platform: Platform) => FindViewer;
  readonly seed: (platform: Platform) => Promise<void>;
};

export type Running = { readonly platform: Platform; readonly address: string; readonly embedded: readonly string[]; readonly stop: () => Promise<void> };

/**
 * Starts everything that this process runs, in the order of need; on failure, what was started is stopped again.
 * Throws ConfigError, also for a port that is taken, or EmbeddedPostgresError.
 */
export async function startAarya(config: Config, wiring: Wiring): Promise<Running> {
  const started = new Started();
  try {
    return await startInOrder(config, wiring, started);
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function startInOrder(config: Config, wiring: Wiring, started: Started): Promise<Running> {
  const log = createLog({ level: config.logLevel, readable: !config.isProduction && process.stdout.isTTY });
  started.add(await startTracing(config, log));
  if (config.shop.seller.gstin === null) log.warn('SHOP_GSTIN is not set: invoices will name no GSTIN, as only a seller below the threshold of registration may.');
  const databaseUrl = config.database.url ?? await embeddedDatabase(config, started);
  await prepareDatabase({ url: databaseUrl, migrationUrl: config.database.migrationUrl });
  await refusePowerfulRole(config, log);
  for (const warning of productionWarnings(config)) log.warn(warning);
  const entities = wiring.subgraphs.flatMap((subgraph) => subgraph.entities);
  const database = await openDatabase({ url: databaseUrl, poolSize: config.database.poolSize, entities });
  started.add(() => database.close());
  const redis = openRedis(config.redisUrl, log);
  started.add(async () => redis?.disconnect());
  const platform: Platform = { config, clock: systemClock, database, redis, log };
  started.add(() => settleAudit(platform));
  await auditStart(platform, 'gateway');
  await wiring.seed(platform);

  const jobs = await runJobs(platform, databaseUrl, allJobs(wiring));
  started.add(() => jobs.stop());
  const metrics = await startMetricsServer({ host: config.host, port: config.metricsPort });
  started.add(() => metrics.stop());
  const schemas = new Map(wiring.subgraphs.map((subgraph) => [subgraph.name, subgraph.schema]));
  const gateway = await createGateway(platform, schemas, { ...platform, findViewer: wiring.findViewer(platform) }, allRoutes(wiring));
  started.add(() => gateway.stop(DRAIN));
  const address = await gateway.server.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw listenProblem(error, { host: config.host, port: config.port, variable: 'PORT' });
  });
  return { platform, address, embedded: embeddedParts(config), stop: () => started.stop() };
}

/** The jobs of the platform and of every domain. */
export function allJobs({ subgraphs }: Wiring): Job[] {
  return [pruneIdempotencyKeys, foldRowCounts, pruneChanges, checkpointAudit, deliverMessage, pruneMessages, ...subgraphs.flatMap((subgraph) => subgraph.jobs)];
}

/** The roads besides the graph that the platform and the domains add to the gateway's server. */
export function allRoutes({ subgraphs }: Wiring): HttpRoutes[] {
  return [mailboxRoutes, ...subgraphs.flatMap((subgraph) => subgraph.routes ?? [])];
}

async function embeddedDatabase(config: Config, started: Started): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), durable: true });
  started.add(() => server.stop());
  return server.url('postgres');
}

function embeddedParts(config: Config): string[] {
  return [
    ...(config.database.url === null ? [`PostgreSQL, its data in ${path.join(config.dataDir, 'postgres')}`] : []),
    ...(config.redisUrl === null ? ['cache and limits, in this process'] : []),
    'jobs, worked off by this process',
  ];
}

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { LimitValues } from '../../gateway/limits/limit-values.ts';
import { createGateway } from '../../gateway/server.ts';
import { allJobs, allRoutes } from '../../gateway/start.ts';
import { Started } from '../../gateway/started.ts';
import { wiring } from '../../subgraphs/wiring.ts';
import { settleAudit } from '../audit/index.ts';
import { loadConfig } from '../config/index.ts';
import { createSystemContext, type Context, type Platform } from '../context/index.ts';
import { openDatabase } from '../database/index.ts';
import { serveSubgraph } from '../graph/serve-subgraph.ts';
import { runDueJobs } from '../jobs/index.ts';
import { openRedis } from '../redis/index.ts';
import { createLog } from '../telemetry/index.ts';
import { testClock, type TestClock } from '../time/index.ts';
import { createClient, type Client } from './client.ts';
import { NO_LIMITS } from './no-limits.ts';
import { people, type People } from './people.ts';
import { startTestRedis, type TestRedis } from './redis/test-redis.ts';
import { createTestDatabase } from './test-database.ts';

/** The whole platform in this process, on a database of its own, with a clock that stands still. */
export type World = People & {
  readonly clock: TestClock;
  readonly platform: Platform;
  readonly databaseUrl: string;
  /** What the processes of a shop keep in files. */
  readonly dataDir: string;
  /** The world's Redis; null without one. */
  readonly redis: TestRedis | null;
  /** For calling a domain's functions as the system. */
  readonly system: Context;
  readonly server: FastifyInstance;
  /** Somebody without a session. */
  readonly nobody: Client;
  readonly as: (accessToken: string | null) => Client;
  /** Runs the jobs that are due. */
  readonly runJobs: () => Promise<void>;
  /** How many SQL statements the platform sends while `work` runs; nothing else may run then. */
  readonly statements: (work: () => Promise<unknown>) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type WorldOptions = {
  /** True: each subgraph behind HTTP, as in processes of their own. */
  readonly remote?: boolean;
  /** True: with a real Redis of its own (inside `describeWithRedis`). Else what stands in for it serves, in this process. */
  readonly redis?: boolean;
  /** Another process of the same shop: on this world's database, Redis and clock. Close it first. */
  readonly beside?: Ground;
  /** More configuration, as in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The limits by rate; by default none, so that tests may race. */
  readonly limits?: LimitValues;
  /** Takes every line of the log, from debug on. */
  readonly logTo?: { readonly write: (line: string) => void };
};

/** What a world stands on, and may share with another one. */
export type Ground = Pick<World, 'databaseUrl' | 'dataDir' | 'redis' | 'clock'>;

/** Starts a world; close it after the tests. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const started = new Started();
  const { databaseUrl, redis: testRedis, clock, dataDir } = options.beside ?? await openGround(options, started);
  const entities = wiring.subgraphs.flatMap((subgraph) => subgraph.entities);
  const database = await openDatabase({ url: databaseUrl, poolSize: 20, entities });
  started.add(() => database.close());
  const config = loadConfig({ ...environmentOf(dataDir, options), ...(testRedis === null ? {} : { REDIS_URL: testRedis.url }) });
  const log = options.logTo === undefined ? createLog({ level: process.env['LOG_LEVEL'] ?? 'fatal' }) : createLog({ level: 'debug', stream: options.logTo });
  const redis = openRedis(config.redisUrl, log);
  started.add(async () => redis?.disconnect());
  if (redis !== null && redis.status !== 'ready') await once(redis, 'ready');
  const base: Platform = { config, clock, database, redis, log };
  started.add(() => settleAudit(base));
  const platform = options.remote === true ? await behindHttp(base, options, started) : base;
  const schemas = new Map(wiring.subgraphs.map((subgraph) => [subgraph.name, subgraph.schema]));
  const gateway = await createGateway(platform, options.remote === true ? new Map() : schemas, { ...platform, findViewer: wiring.findViewer(platform) }, allRoutes(wiring), options.limits ?? NO_LIMITS);
  started.add(() => gateway.stop());
  await gateway.server.ready();

  const as = (accessToken: string | null): Client => createClient(gateway.server, accessToken);
  return {
    ...people(platform, as),
    clock, platform, databaseUrl, dataDir, redis: testRedis, server: gateway.server, as,
    system: createSystemContext(platform, 'test'),
    nobody: as(null),
    runJobs: () => runDueJobs(platform, databaseUrl, allJobs(wiring)),
    async statements(work) {
      const before = database.statementCount();
      await work();
      return database.statementCount() - before;
    },
    close: () => started.stop(),
  };
}

async function openGround(options: WorldOptions, started: Started): Promise<Ground> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'aarya-world-'));
  started.add(() => rm(dataDir, { recursive: true, force: true }));
  const testDatabase = await createTestDatabase();
  started.add(() => testDatabase.drop());
  const redis = options.redis === true ? await startTestRedis() : null;
  if (redis !== null) started.add(() => redis.stop());
  return { databaseUrl: testDatabase.url, dataDir, redis, clock: testClock(new Date()) };
}

async function behindHttp(platform: Platform, options: WorldOptions, started: Started): Promise<Platform> {
  const urls = await Promise.all(wiring.subgraphs.map(async (subgraph) => {
    const server = serveSubgraph(subgraph, platform);
    started.add(() => server.close());
    return `${subgraph.name}=${await server.listen({ host: '127.0.0.1', port: 0 })}`;
  }));
  return { ...platform, config: loadConfig({ ...environmentOf(platform.config.dataDir, options), SUBGRAPH_URLS: urls.join(',') }) };
}

function environmentOf(dataDir: string, options: WorldOptions): Record<string, string> {
  return {
    NODE_ENV: 'test',
    AARYA_DATA_DIR: dataDir,
    SESSION_SECRET: 'a session secret that only the tests know',
    GATEWAY_SECRET: 'a gateway secret that only the tests know',
    ...options.environment,
  };
}

import { auditStart, settleAudit } from '#audit';
import { loadConfig } from '#config';
import type { Platform } from '#context';
import { openDatabase } from '#database';
import { runJobs } from '#jobs';
import { openRedis } from '#redis';
import { createLog, startMetricsServer, startTracing } from '#telemetry';
import { systemClock } from '#time';
import { wiring } from '../subgraphs/wiring.ts';
import { refusePowerfulRole } from './refuse-powerful-role.ts';
import { allJobs } from './start.ts';
import { Started } from './started.ts';
import { stopOnSignals } from './stop-on-signals.ts';

// A process that only works off jobs, beside gateways; it needs DATABASE_URL.
const config = loadConfig();
if (config.database.url === null) {
  console.error('DATABASE_URL is not set: a worker of its own needs the database that the gateway uses.');
  process.exit(1);
}
const log = createLog({ level: config.logLevel });
await refusePowerfulRole(config, log);
const started = new Started();
started.add(await startTracing(config, log));
const database = await openDatabase({ url: config.database.url, poolSize: config.database.poolSize, entities: wiring.subgraphs.flatMap((subgraph) => subgraph.entities) });
started.add(() => database.close());
const redis = openRedis(config.redisUrl, log);
started.add(async () => redis?.disconnect());
const platform: Platform = { config, clock: systemClock, database, redis, log };
started.add(() => settleAudit(platform));
await auditStart(platform, 'worker');
const metrics = await startMetricsServer({ host: config.host, port: config.metricsPort });
started.add(() => metrics.stop());
const jobs = await runJobs(platform, config.database.url, allJobs(wiring), 8);
started.add(() => jobs.stop());
stopOnSignals(() => started.stop(), log);

import { auditStart, settleAudit } from '#audit';
import { loadConfig } from '#config';
import type { Platform } from '#context';
import { openDatabase } from '#database';
import { openRedis } from '#redis';
import { createLog, startTracing } from '#telemetry';
import { systemClock } from '#time';
import { refusePowerfulRole } from '../gateway/refuse-powerful-role.ts';
import { Started } from '../gateway/started.ts';
import { stopOnSignals } from '../gateway/stop-on-signals.ts';
import { serveSubgraph } from '../platform/graph/serve-subgraph.ts';
import { wiring } from '../subgraphs/wiring.ts';

// npm run subgraph -- NAME: one subgraph in a process of its own, on HOST and PORT. The gateway finds it by SUBGRAPH_URLS.
const [name] = process.argv.slice(2);
const config = loadConfig();
const subgraph = wiring.subgraphs.find((candidate) => candidate.name === name);
if (subgraph === undefined || config.database.url === null) {
  console.error(subgraph === undefined
    ? `Name one of these subgraphs: ${wiring.subgraphs.map((candidate) => candidate.name).join(', ')}.`
    : 'DATABASE_URL is not set: a subgraph of its own needs the database that the others use.');
  process.exit(1);
}
const log = createLog({ level: config.logLevel });
await refusePowerfulRole(config, log);
const started = new Started();
started.add(await startTracing(config, log));
const entities = wiring.subgraphs.flatMap((candidate) => candidate.entities);
const database = await openDatabase({ url: config.database.url, poolSize: config.database.poolSize, entities });
started.add(() => database.close());
const redis = openRedis(config.redisUrl, log);
started.add(async () => redis?.disconnect());
const platform: Platform = { config, clock: systemClock, database, redis, log };
started.add(() => settleAudit(platform));
await auditStart(platform, `subgraph ${subgraph.name}`);
const server = serveSubgraph(subgraph, platform);
started.add(() => server.close());
const address = await server.listen({ host: config.host, port: config.port });
console.log(`The subgraph ${subgraph.name} is at ${address}`);
stopOnSignals(() => started.stop(), log);

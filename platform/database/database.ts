import { MikroORM, type EntitySchema, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { openSignals, type Signals } from '../pubsub/index.ts';
import { metrics } from '../telemetry/index.ts';
import { columnTypes, preparedClient } from './prepared-client.ts';
import type { SqlExecutor } from './sql.ts';

export type DatabaseOptions = {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly EntitySchema[];
};

/** One pool, the entity manager on it, and a count of the statements that it has sent. */
export type Database = {
  readonly orm: Orm;
  readonly reader: SqlExecutor;
  readonly statementCount: () => number;
  /** How many wait for a connection now. */
  readonly waitingCount: () => number;
  /** What other transactions committed, here or in another process. */
  readonly signals: Signals;
  readonly close: () => Promise<void>;
};

export type Orm = Awaited<ReturnType<typeof initOrm>>;

/** Milliseconds. A statement or a wait for a lock beyond these fails, so that no request hangs on the database. */
const STATEMENT_TIMEOUT = 10_000;
const LOCK_TIMEOUT = 8_000;
const IDLE_IN_TRANSACTION_TIMEOUT = 15_000;
const CONNECTION_TIMEOUT = 10_000;

/** Opens the pool. Throws when PostgreSQL cannot be reached. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  let statements = 0;
  const pools: Pool[] = [];
  const orm = await initOrm(options, {
    onStatement: () => { statements += 1; },
    onPoolCreated: (pool) => {
      measurePool(pool);
      pools.push(pool);
    },
  });
  await orm.em.getConnection().execute('select 1');
  const signals = openSignals(options.url);
  return {
    orm,
    reader: orm.em.getKysely<unknown>(),
    statementCount: () => statements,
    waitingCount: () => pools.reduce((sum, pool) => sum + pool.waitingCount, 0),
    signals,
    close: async () => {
      await signals.close();
      await orm.close(true);
    },
  };
}

function initOrm(options: DatabaseOptions, { onStatement, onPoolCreated }: { onStatement: () => void; onPoolCreated: (pool: Pool) => void }) {
  return MikroORM.init({
    ...ormOptions(options.url, options.entities),
    pool: { min: 0, max: options.poolSize },
    driverOptions: {
      Client: preparedClient(onStatement),
      types: columnTypes(),
      onPoolCreated,
      statement_timeout: STATEMENT_TIMEOUT,
      lock_timeout: LOCK_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
    },
  });
}

/** Keeps the pool's gauges true: they change when a connection comes, goes, is taken or given back. */
function measurePool(pool: Pool): void {
  const measure = (): void => {
    metrics.poolConnections.set({ state: 'total' }, pool.totalCount);
    metrics.poolConnections.set({ state: 'idle' }, pool.idleCount);
    metrics.poolConnections.set({ state: 'waiting' }, pool.waitingCount);
  };
  for (const event of ['connect', 'acquire', 'release', 'remove'] as const) pool.on(event, measure);
}

/** What every MikroORM of the project shares; a Unix socket is given as `postgres://user@/name?host=/folder&port=5432`. */
export function ormOptions(url: string, entities: readonly EntitySchema[]): Options {
  const { socket, clientUrl, name } = parseDatabaseUrl(url);
  return {
    clientUrl,
    dbName: name,
    ...(socket === null ? {} : { host: socket }),
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    debug: false,
    allowGlobalContext: false,
  };
}

function parseDatabaseUrl(url: string): { socket: string | null; clientUrl: string; name: string } {
  const parsed = new URL(url.replace('@/', '@localhost/'));
  const socket = parsed.searchParams.get('host');
  const port = parsed.searchParams.get('port');
  if (port !== null) parsed.port = port;
  parsed.search = '';
  return { socket, clientUrl: parsed.toString(), name: decodeURIComponent(parsed.pathname.slice(1)) };
}

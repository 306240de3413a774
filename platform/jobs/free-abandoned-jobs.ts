import { Client } from 'pg';
import type { Log } from '../telemetry/index.ts';

/** The class of the advisory locks by which a runner shows that it lives; the hash of its name is the other half. */
const ALIVE = 1_246_711;
/** Milliseconds between two looks. */
const PULSE = 5_000;
const PATIENCE = 5_000;

const SHOW_ALIVE = 'select pg_try_advisory_lock($1, hashtext($2))';
// What was taken a moment ago is left alone: its runner may not have come to show that it lives.
const FREE = `
  with abandoned as (
    select distinct locked_by from graphile_worker._private_jobs
    where locked_at < now() - interval '5 seconds' and locked_by <> $2 and not exists (
      select from pg_locks where locktype = 'advisory' and granted and classid = $1 and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
        and database = (select oid from pg_database where datname = current_database())))
  select locked_by as runner, graphile_worker.force_unlock_workers(array[locked_by]) from abandoned`;

/**
 * Shows for as long as this process lives that the runner does, and gives the jobs of runners that died back to those that live,
 * within seconds. (By itself the queue waits four hours, and so does everything behind such a job in its queue.)
 */
export async function freeAbandonedJobs(url: string, runner: string, log: Log): Promise<{ readonly stop: () => Promise<void> }> {
  let client: Client | null = null;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      client ??= await connect(url, runner);
      const { rows } = await client.query<{ runner: string }>(FREE, [ALIVE, runner]);
      for (const abandoned of rows) log.warn({ runner: abandoned.runner }, 'a process died in the middle of jobs: they are done again');
    } catch (error) {
      log.warn({ err: error }, 'could not look for abandoned jobs: it is tried again');
      client?.end().catch(() => undefined);
      client = null;
    }
  }
  await look();
  const pulse = setInterval(() => { looking ??= look().finally(() => { looking = null; }); }, PULSE).unref();
  return {
    async stop() {
      clearInterval(pulse);
      await looking;
      await client?.end();
    },
  };
}

async function connect(url: string, runner: string): Promise<Client> {
  const client = new Client({
    connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE, keepAlive: true, application_name: 'aarya jobs alive',
    // A host that lost its power closes no connection: the server finds out in half a minute.
    options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4',
  });
  client.on('error', () => undefined); // the next look finds it and connects anew
  await client.connect();
  await client.query(SHOW_ALIVE, [ALIVE, runner]);
  return client;
}

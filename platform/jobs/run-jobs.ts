import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, runOnce, type Task, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { createSystemContext, type Platform } from '../context/index.ts';
import { metrics, traced } from '../telemetry/index.ts';
import type { Job } from './define-job.ts';
import { freeAbandonedJobs } from './free-abandoned-jobs.ts';
import { giveWay } from './give-way.ts';
import { takeTrace } from './job-trace.ts';

export type JobRunner = { readonly stop: () => Promise<void> };

/**
 * Works off the jobs in the database until stopped; any number of processes may do so at once.
 * Jobs give way to visitors of the same process. A job that throws is retried with exponential back-off; one whose process died is done again by another one.
 */
export async function runJobs(platform: Platform, databaseUrl: string, jobs: readonly Job[], concurrency = 4): Promise<JobRunner> {
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, platform)]));
  const crons = jobs.flatMap((job) => (job.cron === undefined ? [] : [{ task: job.name, match: job.cron, identifier: job.name }]));
  // A pool of our own, because the runner's may outlive its stop and then meet a database that is gone.
  const pool = new Pool({ connectionString: databaseUrl, max: concurrency + 2 });
  pool.on('error', (error) => platform.log.warn({ err: error }, 'a connection of the jobs was lost'));
  pool.on('connect', (client) => client.on('error', () => undefined)); // the pool tells of it too
  const events: WorkerEvents = new EventEmitter();
  let name = '';
  events.on('pool:create', ({ workerPool }) => { name = workerPool.id; });
  const runner = await run({
    events,
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList,
    parsedCronItems: parseCronItems(crons),
    logger: workerLogger(platform),
  });
  const guard = await freeAbandonedJobs(databaseUrl, name, platform.log);
  return {
    async stop() {
      await runner.stop().catch((error: unknown) => { platform.log.warn({ err: error }, 'jobs did not end in time for the stop: they are done again'); });
      await guard.stop();
      await pool.end();
    },
  };
}

function taskOf(job: Job, platform: Platform): Task {
  return async function runJob(stored, { abortPromise, job: { attempts } }): Promise<void> {
    const { payload, traceparent } = takeTrace(stored);
    const span = { name: `job ${job.name}`, kind: 'consumer', parent: traceparent, attributes: { 'aarya.attempt': attempts } } as const;
    const end = metrics.jobs.startTimer({ job: job.name });
    try {
      const work = giveWay(() => traced(span, () => job.run(payload, createSystemContext(platform, job.name))));
      // A stop waits for it no longer than a few seconds.
      await Promise.race([work, abortPromise]);
      end({ outcome: 'ok' });
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };
}

/** The worker's own messages go to our log; what it says about each job at level info is too much for it. */
function workerLogger(platform: Platform): Logger {
  return new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    const fields = { job: taskIdentifier, jobId };
    const write = { error: platform.log.error, warning: platform.log.warn, info: platform.log.debug, debug: platform.log.debug }[level];
    write(fields, message);
  });
}

/** Runs the jobs that are due now, each once, and returns when none is left. For tests and commands. */
export async function runDueJobs(platform: Platform, databaseUrl: string, jobs: readonly Job[]): Promise<void> {
  await runOnce({
    connectionString: databaseUrl,
    maxPoolSize: 2,
    noHandleSignals: true,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, platform)])),
    logger: workerLogger(platform),
  });
}

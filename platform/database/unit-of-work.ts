import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { anchorSoon } from '../audit/anchor-soon.ts';
import type { Entry } from '../audit/entry.ts';
import { PendingEntries, type Head } from '../audit/pending-entries.ts';
import type { Context } from '../context/context.ts';
import type { Job } from '../jobs/define-job.ts';
import { PendingJobs, type JobOptions } from '../jobs/pending-jobs.ts';
import { runInsideUnit } from './open-unit.ts';
import { sqlState } from './sql-error.ts';
import type { SqlExecutor } from './sql.ts';

/** An open transaction, handed from domain to domain: the only road to a change. */
export type Unit = {
  readonly context: Context;
  /** Entities to change; written at the next flush, at the latest before the commit. */
  readonly em: EntityManager;
  /** Conditional updates, locks and reads inside the transaction. */
  readonly sql: SqlExecutor;
  /** The instant at which the unit began: one time for everything written in it. */
  readonly now: Date;
  /** Has a job run after the commit. */
  readonly publish: <Payload extends object>(job: Job<Payload>, payload: Payload, options?: JobOptions) => void;
  /** Has an audit entry written with the unit; for `audit` of #audit. */
  readonly record: (entry: Entry) => void;
};

const ATTEMPTS = 6;
const RETRIED = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction (READ COMMITTED): all of it is written, jobs included, or nothing.
 * Serialization failures and deadlocks are retried as a whole with jitter, so `work` has no effect outside the database.
 * Keeps F09.
 */
export async function unitOfWork<T>(context: Context, work: (unit: Unit) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { result, head } = await runInsideUnit(() => attemptUnit(context, work));
      if (head !== null) anchorSoon(context, head);
      return result;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetried(error)) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function attemptUnit<T>(context: Context, work: (unit: Unit) => Promise<T>): Promise<{ result: T; head: Head | null }> {
  return context.database.orm.em.fork().transactional(async (em) => {
    const jobs = new PendingJobs();
    const entries = new PendingEntries();
    const unit: Unit = {
      context,
      em,
      sql: em.getKysely<unknown>(),
      now: context.clock.now(),
      publish: (job, payload, options = {}) => jobs.add(job, payload, options),
      record: (entry) => entries.add(entry),
    };
    const result = await work(unit);
    await em.flush();
    await jobs.write(unit.sql);
    return { result, head: await entries.write(unit.sql) };
  });
}

function isRetried(error: unknown): boolean {
  return RETRIED.has(sqlState(error) ?? '');
}

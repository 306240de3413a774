import { sql, type Kysely } from 'kysely';
import type { Job } from './define-job.ts';
import { withTrace } from './job-trace.ts';

export type JobOptions = {
  /** When to run it at the earliest; at once when left out. */
  readonly runAt?: Date;
  /** Waiting jobs with one key are one job; the latest payload wins. */
  readonly key?: string;
  /** Instead of the job's own: lower goes first. */
  readonly priority?: number;
};

/** The jobs published in one unit of work; they are written with its last statement, so that they commit with it or not at all. */
export class PendingJobs {
  /** By key, or by place for those without one. */
  readonly #specs = new Map<string | number, object>();

  add<Payload extends object>(job: Job<Payload>, payload: Payload, options: JobOptions): void {
    this.#specs.set(options.key ?? this.#specs.size, {
      identifier: job.name,
      payload: withTrace(payload),
      max_attempts: job.maxAttempts ?? 25,
      priority: options.priority ?? job.priority ?? 0,
      run_at: options.runAt?.toISOString(),
      job_key: options.key,
      queue_name: job.queue,
    });
  }

  async write(executor: Kysely<unknown>): Promise<void> {
    if (this.#specs.size === 0) return;
    await sql`
      select count(*) from graphile_worker.add_jobs(
        array(select jsonb_populate_record(null::graphile_worker.job_spec, spec)
              from jsonb_array_elements(${JSON.stringify([...this.#specs.values()])}::jsonb) spec))`.execute(executor);
  }
}

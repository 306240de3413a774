import type { Context } from '../context/index.ts';

/**
 * A piece of work that runs later, at least once: `run` must be idempotent.
 * `cron` (five fields, UTC) makes it run by itself; such a job takes no payload.
 */
export type Job<Payload extends object = object> = {
  readonly name: string;
  readonly cron?: string;
  readonly maxAttempts?: number;
  /** Lower goes first; 0 when left out. */
  readonly priority?: number;
  /** Jobs of one queue run one after the other, in all processes together. */
  readonly queue?: string;
  // A method, so that jobs of different payloads stand in one list: the name says which payload belongs to which.
  run(payload: Payload, context: Context): Promise<void>;
};

/** Declares a job. Its name is `domain.verbNoun` and must not change while such jobs may be waiting. */
export function defineJob<Payload extends object>(job: Job<Payload>): Job<Payload> {
  return job;
}

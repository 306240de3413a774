import { setTimeout as sleep } from 'node:timers/promises';
import { graphError } from '#graph';
import type { Executor, Gateway } from './authorization/guarded-gateway.ts';

/** Milliseconds within which every operation is answered, whatever the parts behind it do. */
export const DEADLINE = 9_500;

/**
 * A gateway that answers in time: an operation that is not done by then is TIMEOUT. A mutation may still commit afterwards,
 * which is what idempotency keys are for.
 */
export function withDeadline(gateway: Gateway, milliseconds = DEADLINE): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor === null ? null : inTime(executor, milliseconds) };
    },
  };
}

function inTime(executor: Executor, milliseconds: number): Executor {
  return async function executeInTime(request) {
    const done = new AbortController();
    const tooLate = sleep(milliseconds, { errors: [graphError('TIMEOUT', 'This took too long. Try again in a moment.')] }, { signal: done.signal });
    tooLate.catch(() => undefined); // called off
    try {
      return await Promise.race([executor(request), tooLate]);
    } finally {
      done.abort();
    }
  };
}

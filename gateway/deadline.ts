import { graphError } from '#graph';
import type { Executor, ExecutorResult, Gateway } from './authorization/guarded-gateway.ts';

/** Milliseconds within which every operation is answered, whatever the parts behind it do. */
export const DEADLINE = 9_500;
export const TOO_LATE = 'This took too long. Try again in a moment.';

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
      return { executor: executor === null ? null : executeInTime(executor, milliseconds) };
    },
  };
}

function executeInTime(executor: Executor, milliseconds: number): Executor {
  return (request) => inTime<ExecutorResult>(executor(request), () => ({ errors: [graphError('TIMEOUT', TOO_LATE)] }), milliseconds);
}

/** What `work` gives, or after a while what `otherwise` does. Every operation passes here, so nothing is made beforehand but a timer. */
export function inTime<T>(work: Promise<T>, otherwise: () => T, milliseconds = DEADLINE): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

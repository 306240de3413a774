import { graphError } from '#graph';
import type { Executor, ExecutorResult, Gateway } from './authorization/guarded-gateway.ts';

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

// Every operation passes here, so nothing is made for the time-out that hardly ever comes but its timer.
function inTime(executor: Executor, milliseconds: number): Executor {
  return function executeInTime(request) {
    return new Promise<ExecutorResult>((resolve, reject) => {
      const timer = setTimeout(() => resolve({ errors: [graphError('TIMEOUT', 'This took too long. Try again in a moment.')] }), milliseconds);
      executor(request).then(resolve, reject).finally(() => clearTimeout(timer));
    });
  };
}

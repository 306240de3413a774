import {
  ExponentialBackoff, fullJitterGenerator, handleWhen, isBrokenCircuitError, isTaskCancelledError, retry, timeout, TimeoutStrategy, wrap,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { isUnitOpen } from '../database/open-unit.ts';
import { metrics, traced } from '../telemetry/index.ts';
import { createCircuit, type CircuitOptions } from './circuit.ts';
import { RefusedError } from './refused-error.ts';
import { UnavailableError } from './unavailable-error.ts';

export type CallOptions = {
  /** For each attempt. */
  readonly timeoutMs: number;
  /** How often a failed attempt is repeated, with exponential back-off and full jitter (100 ms to 2 s). */
  readonly retries: number;
  /** False when a second attempt could act twice: then nothing is ever retried, whatever `retries` says. */
  readonly idempotent: boolean;
};

export type Outbound = {
  /**
   * Calls an outside service. `fn` gets the signal of its attempt, hands it to the request and reads the whole answer: the
   * signal is aborted as soon as `fn` is done. Throws UnavailableError when all attempts failed or the circuit is open, and a
   * RefusedError of `fn` as it is. Calling it inside a unit of work is a defect (locks would wait for the network): a plain Error.
   */
  call<T>(provider: string, options: CallOptions, fn: (signal: AbortSignal) => Promise<T>): Promise<T>;
};

const usual: CircuitOptions = { failures: 5, restMs: 10_000 };

/** The road to outside services, with a circuit of its own for each provider. */
export function createOutbound(circuitOptions: CircuitOptions = usual): Outbound {
  const circuits = new Map<string, CircuitBreakerPolicy>();

  function circuitOf(provider: string): CircuitBreakerPolicy {
    const circuit = circuits.get(provider) ?? createCircuit(provider, circuitOptions);
    circuits.set(provider, circuit);
    return circuit;
  }

  return {
    async call(provider, options, fn) {
      if (isUnitOpen()) throw new Error(`${provider} was called inside a unit of work: call it after the commit, from a job or behind the mutation`);
      const policy = policyFor(circuitOf(provider), options);
      return traced({ name: `call ${provider}`, kind: 'client' }, async (span) => {
        const end = metrics.outboundCalls.startTimer({ provider });
        let attempts = 0;
        try {
          const result = await policy.execute(({ signal }) => {
            metrics.outboundAttempts.inc({ provider });
            attempts += 1;
            return fn(signal);
          });
          end({ outcome: 'ok' });
          return result;
        } catch (error) {
          const outcome = outcomeOf(error);
          end({ outcome });
          span?.annotate({ 'aarya.outcome': outcome });
          throw error instanceof RefusedError ? error : new UnavailableError(provider, error);
        } finally {
          span?.annotate({ 'aarya.attempts': attempts });
        }
      });
    },
  };
}

/** The process's own: circuits only help when all calls to a provider share them. */
export const outbound: Outbound = createOutbound();

/** From the outside in: retries around the circuit around the timeout, so that each attempt counts and an open circuit ends the retries. */
function policyFor(circuit: CircuitBreakerPolicy, { timeoutMs, retries, idempotent }: CallOptions) {
  const deadline = timeout(timeoutMs, TimeoutStrategy.Aggressive);
  const again = retry(handleWhen((error) => !(error instanceof RefusedError) && !isBrokenCircuitError(error)), {
    maxAttempts: idempotent ? retries : 0,
    backoff: new ExponentialBackoff({ generator: fullJitterGenerator, initialDelay: 100, maxDelay: 2_000 }),
  });
  return wrap(again, circuit, deadline);
}

function outcomeOf(error: unknown): 'refused' | 'open' | 'timeout' | 'error' {
  if (error instanceof RefusedError) return 'refused';
  if (isBrokenCircuitError(error)) return 'open';
  return isTaskCancelledError(error) ? 'timeout' : 'error';
}

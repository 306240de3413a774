import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { metrics } from '../telemetry/index.ts';
import { RefusedError } from './refused-error.ts';

export type CircuitOptions = {
  /** How many failures in a row open the circuit. */
  readonly failures: number;
  /** Milliseconds that the service is left alone for, before one call tries it. */
  readonly restMs: number;
};

/** The circuit of one provider: shared by all calls to it, and shown as a metric. */
export function createCircuit(provider: string, options: CircuitOptions): CircuitBreakerPolicy {
  const circuit = circuitBreaker(handleWhen((error) => !(error instanceof RefusedError)), {
    halfOpenAfter: options.restMs,
    breaker: new ConsecutiveBreaker(options.failures),
  });
  metrics.outboundCircuit.set({ provider }, 0);
  circuit.onStateChange((state) => metrics.outboundCircuit.set({ provider }, state === CircuitState.Closed ? 0 : 1));
  return circuit;
}

import { metrics } from '#telemetry';
import type { SubgraphSource } from './subgraph-source.ts';

/** A source whose fetches are counted and timed, whatever it is. */
export function measuredSource(subgraph: string, source: SubgraphSource): SubgraphSource {
  return async function fetchMeasured(fetch) {
    const end = metrics.subgraphFetches.startTimer({ subgraph });
    try {
      const answer = await source(fetch);
      end({ outcome: answer.errors === undefined ? 'ok' : 'error' });
      return answer;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };
}

import { metrics, traced } from '#telemetry';
import type { SubgraphSource } from './subgraph-source.ts';

/** A source whose fetches are counted, timed and traced, whatever it is. */
export function measuredSource(subgraph: string, source: SubgraphSource): SubgraphSource {
  return (fetch) => traced({ name: `subgraph ${subgraph}`, kind: 'internal' }, async (span) => {
    const end = metrics.subgraphFetches.startTimer({ subgraph });
    try {
      const answer = await source(fetch);
      end({ outcome: answer.errors === undefined ? 'ok' : 'error' });
      if (answer.errors !== undefined) span?.fail(answer.errors[0]?.extensions);
      return answer;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  });
}

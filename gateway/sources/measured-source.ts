import type { GraphQLDataSource } from '@apollo/gateway';
import type { Context } from '#context';
import { metrics } from '#telemetry';

/** A data source whose fetches are counted and timed, whatever it is. */
export function measuredSource(subgraph: string, source: GraphQLDataSource<Context>): GraphQLDataSource<Context> {
  return {
    async process(options) {
      const end = metrics.subgraphFetches.startTimer({ subgraph });
      try {
        const answer = await source.process(options);
        end({ outcome: answer.errors === undefined ? 'ok' : 'error' });
        return answer;
      } catch (error) {
        end({ outcome: 'error' });
        throw error;
      }
    },
  };
}

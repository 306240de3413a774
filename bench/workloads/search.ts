import { COMPUTED } from '../connection.ts';
import type { Workload } from './workload.ts';

const QUERY = 'blue shirt';

/** "blue shirt", 24 hits with all facets, without a session. */
export function search(): Workload {
  return {
    name: 'Search',
    onGraph: async () => (connection) => connection.run('Search', { query: QUERY }),
    onRows: async () => (connection) => connection.post('/Search', JSON.stringify({ query: QUERY })),
    options: COMPUTED,
    share: 0.1,
    marks: { statements: 4, timesRows: 3 },
  };
}

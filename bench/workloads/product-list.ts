import { COMPUTED } from '../connection.ts';
import { turn } from '../samples.ts';
import type { Shop, Workload } from './workload.ts';

/** A page of 24 products, newest first, without a session: each visitor another one of the first twenty pages. */
export function productList({ pages }: Shop): Workload {
  return {
    name: 'ProductList',
    onGraph: async () => (connection, index) => connection.run('ProductList', { after: turn(pages, index) }),
    onRows: async () => (connection, index) => {
      const after = turn(pages, index);
      return connection.post('/ProductList', JSON.stringify(after === null ? {} : { after }));
    },
    options: COMPUTED,
    share: 1,
    marks: { statements: 3, timesRows: 6 },
  };
}

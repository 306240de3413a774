import { COMPUTED } from '../connection.ts';
import { turn } from '../samples.ts';
import type { Shop, Workload } from './workload.ts';

/** A product with its six variants, without a session: each visitor another product. */
export function productDetail({ samples }: Shop): Workload {
  return {
    name: 'ProductDetail',
    onGraph: async () => (connection, index) => connection.run('ProductDetail', { slug: turn(samples, index).slug }),
    onRows: async () => (connection, index) => connection.post('/ProductDetail', JSON.stringify({ slug: turn(samples, index).slug })),
    options: COMPUTED,
    share: 1,
    marks: { statements: 4, timesRows: null },
  };
}

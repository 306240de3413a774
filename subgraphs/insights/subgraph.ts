import { subgraph } from '#graph';
import { rollUpSales } from './jobs/roll-up-sales.ts';
import { resolvers } from './resolvers.ts';
import { salesCsv } from './routes/sales-csv.ts';

export const insights = subgraph({
  name: 'insights',
  folder: import.meta.dirname,
  resolvers,
  entities: [],
  jobs: [rollUpSales],
  routes: salesCsv,
});

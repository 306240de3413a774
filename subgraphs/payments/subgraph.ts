import { subgraph } from '#graph';
import { Payment } from './entities/payment.ts';
import { Refund } from './entities/refund.ts';
import { resolvers } from './resolvers.ts';

export const payments = subgraph({
  name: 'payments',
  folder: import.meta.dirname,
  resolvers,
  entities: [Payment, Refund],
  jobs: [],
});

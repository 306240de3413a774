import { subgraph } from '#graph';
import { Payment } from './entities/payment.ts';
import { Refund } from './entities/refund.ts';
import { resolvers } from './resolvers.ts';
import { sandboxRoutes } from './sandbox/development/routes.ts';

export const payments = subgraph({
  name: 'payments',
  folder: import.meta.dirname,
  resolvers,
  entities: [Payment, Refund],
  jobs: [],
  routes: sandboxRoutes,
});

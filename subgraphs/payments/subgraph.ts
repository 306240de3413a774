import { subgraph } from '#graph';
import { LedgerEntry } from './entities/ledger-entry.ts';
import { Payment } from './entities/payment.ts';
import { ProviderEvent } from './entities/provider-event.ts';
import { Refund } from './entities/refund.ts';
import { resolvers } from './resolvers.ts';
import { sandboxRoutes } from './sandbox/development/routes.ts';

export const payments = subgraph({
  name: 'payments',
  folder: import.meta.dirname,
  resolvers,
  entities: [LedgerEntry, Payment, ProviderEvent, Refund],
  jobs: [],
  routes: sandboxRoutes,
});

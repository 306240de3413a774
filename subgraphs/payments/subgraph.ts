import { subgraph } from '#graph';
import { LedgerEntry } from './entities/ledger-entry.ts';
import { Payment } from './entities/payment.ts';
import { ProviderEvent } from './entities/provider-event.ts';
import { Reconciliation } from './entities/reconciliation.ts';
import { ReconciliationDifference } from './entities/reconciliation-difference.ts';
import { Refund } from './entities/refund.ts';
import { pruneEvents } from './jobs/prune-events.ts';
import { verifyLedger } from './jobs/verify-ledger.ts';
import { resolvers } from './resolvers.ts';
import { sandboxRoutes } from './sandbox/development/routes.ts';

export const payments = subgraph({
  name: 'payments',
  folder: import.meta.dirname,
  resolvers,
  entities: [LedgerEntry, Payment, ProviderEvent, Reconciliation, ReconciliationDifference, Refund],
  jobs: [verifyLedger, pruneEvents],
  routes: sandboxRoutes,
});

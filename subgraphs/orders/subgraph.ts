import { keepSessions, onIdentified, onSignedIn } from '#accounts';
import { sql } from '#database';
import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { claimByAddress, claimBySession } from './domain/claim-orders.ts';
import { CreditNote } from './entities/credit-note.ts';
import { Invoice } from './entities/invoice.ts';
import { Order } from './entities/order.ts';
import { TrackingEvent } from './entities/tracking-event.ts';
import { askProvider } from './jobs/ask-provider.ts';
import { compareWithProviders } from './jobs/compare-with-providers.ts';
import { expireOrders } from './jobs/expire-orders.ts';
import { forgetRecipients } from './jobs/forget-recipients.ts';
import { processPaymentEvent } from './jobs/process-payment-event.ts';
import { reconcilePayments } from './jobs/reconcile-payments.ts';
import { refreshUnitsSold } from './jobs/refresh-units-sold.ts';
import { sendRefund } from './jobs/send-refund.ts';
import { tellCustomer } from './jobs/tell-customer.ts';
import { ordersOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';
import { orderRoutes } from './routes/order-routes.ts';

onSignedIn(claimBySession);
onIdentified(claimByAddress);
holdPersonalData(ordersOfUsers);
keepSessions(sql<boolean>`exists (select from orders.order o where o.session_id = s.id)`);

export const orders = subgraph({
  name: 'orders',
  folder: import.meta.dirname,
  resolvers,
  entities: [Order, TrackingEvent, Invoice, CreditNote],
  jobs: [askProvider, compareWithProviders, expireOrders, forgetRecipients, processPaymentEvent, reconcilePayments, refreshUnitsSold, sendRefund, tellCustomer],
  routes: orderRoutes,
});

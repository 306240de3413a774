import { subgraph } from '#graph';
import { CreditNote } from './entities/credit-note.ts';
import { Invoice } from './entities/invoice.ts';
import { Order } from './entities/order.ts';
import { TrackingEvent } from './entities/tracking-event.ts';
import { expireOrders } from './jobs/expire-orders.ts';
import { refreshUnitsSold } from './jobs/refresh-units-sold.ts';
import { resolvers } from './resolvers.ts';

export const orders = subgraph({
  name: 'orders',
  folder: import.meta.dirname,
  resolvers,
  entities: [Order, TrackingEvent, Invoice, CreditNote],
  jobs: [expireOrders, refreshUnitsSold],
});

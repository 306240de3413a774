import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import {
  creditNoteColumns, invoiceColumns, orderColumns, orderLineColumns, trackingEventColumns,
  type CreditNoteRow, type InvoiceRow, type OrderLineRow, type OrderRow, type TrackingEventRow,
} from './rows.ts';

/** Orders by id, whosever they are: ask `seesOrder`. */
export const orderById = defineLoader<OrderRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<OrderRow>`select ${orderColumns} from orders.order o where o.id = any(${ids}::uuid[])`);
  return byKey(found, (order) => order.id);
});

/** Order lines by id. */
export const orderLineById = defineLoader<OrderLineRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<OrderLineRow>`select ${orderLineColumns} from orders.order_line l where l.id = any(${ids}::uuid[])`);
  return byKey(found, (line) => line.id);
});

/** The lines of orders, in the order of their carts. */
export const linesByOrder = defineListLoader<OrderLineRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<OrderLineRow>`
    select ${orderLineColumns} from orders.order_line l where l.order_id = any(${orderIds}::uuid[]) order by l.order_id, l.position`);
  return groupedBy(found, (line) => line.orderId);
});

/** The tracking of orders, the first event first. */
export const trackingByOrder = defineListLoader<TrackingEventRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<TrackingEventRow>`
    select ${trackingEventColumns} from orders.tracking_event t where t.order_id = any(${orderIds}::uuid[]) order by t.order_id, t.occurred_at, t.id`);
  return groupedBy(found, (event) => event.orderId);
});

/** The invoices of orders that have one. */
export const invoiceByOrder = defineLoader<InvoiceRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<InvoiceRow>`select ${invoiceColumns} from orders.invoice i where i.order_id = any(${orderIds}::uuid[])`);
  return byKey(found, (invoice) => invoice.orderId);
});

/** The credit notes of orders, the first one first. */
export const creditNotesByOrder = defineListLoader<CreditNoteRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<CreditNoteRow>`
    select ${creditNoteColumns} from orders.credit_note n where n.order_id = any(${orderIds}::uuid[]) order by n.order_id, n.issued_at, n.sequence`);
  return groupedBy(found, (creditNote) => creditNote.orderId);
});

/** How many orders users have. */
export const orderCountByUser = defineLoader<number>(async (userIds, context) => {
  const counted = await rows(context.reader, sql<{ userId: string; count: number }>`
    select o.user_id as "userId", count(*) from orders.order o where o.user_id = any(${userIds}::uuid[]) group by o.user_id`);
  return new Map(counted.map((row) => [row.userId, row.count]));
});

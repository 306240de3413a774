import { loader, may, money } from '#graph';
import type { OrderResolvers } from '../../../schema/generated/orders.ts';
import { allowedActions } from '../domain/allowed-actions.ts';
import { movesFrom } from '../domain/order-status.ts';
import { seesOrder } from '../domain/see-order.ts';
import { creditNotesByOrder, invoiceByOrder, linesByOrder, orderById, trackingByOrder } from '../loaders.ts';

export const OrderType: OrderResolvers = {
  async __resolveReference(reference, context) {
    const order = await loader(context, orderById).load(reference.id);
    return order !== null && seesOrder(context.viewer, order) ? order : null;
  },
  lines: (order, _args, context) => loader(context, linesByOrder).load(order.id),
  totals: (order) => ({
    subtotal: money(order.subtotal),
    discount: money(order.discount),
    shipping: money(order.shipping),
    tax: money(order.tax),
    total: money(order.total),
    taxLines: order.taxLines.map((line) => ({ ...line, amount: money(line.amount) })),
  }),
  shippingAddress: (order) => order.recipient,
  tracking: (order, _args, context) => loader(context, trackingByOrder).load(order.id),
  allowedActions: (order, _args, context) => allowedActions(context, order),
  allowedTransitions: (order, _args, context) => (may(context.viewer, 'ORDERS_WRITE') ? movesFrom(order.status, 'STAFF') : []),
  customer: (order) => (order.userId === null ? null : { id: order.userId }),
  creditNotes: (order, _args, context) => loader(context, creditNotesByOrder).load(order.id),
  invoice: (order, _args, context) => loader(context, invoiceByOrder).load(order.id),
};

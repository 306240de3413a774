import type { Context } from '#context';
import { loader, may, money } from '#graph';
import { orderById, ownsOrder, seesOrder } from '#orders';
import type { ReturnResolvers } from '../../../schema/generated/returns.ts';
import { actionsFrom, movesFrom } from '../domain/return-status.ts';
import { eventsByReturn, linesByReturn, returnById } from '../loaders.ts';
import type { ReturnRow } from '../rows.ts';

export const ReturnType: ReturnResolvers = {
  async __resolveReference(reference, context) {
    const returned = await loader(context, returnById).load(reference.id);
    const order = returned === null ? null : await orderOf(returned, context);
    return order !== null && seesOrder(context.viewer, order) ? returned : null;
  },
  order: (returned) => ({ id: returned.orderId }),
  lines: (returned, _args, context) => loader(context, linesByReturn).load(returned.id),
  refundAmount: (returned) => money(returned.refundAmount),
  shippingRefund: (returned) => money(returned.shippingRefund),
  events: (returned, _args, context) => loader(context, eventsByReturn).load(returned.id),
  async allowedActions(returned, _args, context) {
    const order = await orderOf(returned, context);
    return order !== null && ownsOrder(context.viewer, order) ? actionsFrom(returned) : [];
  },
  allowedTransitions: (returned, _args, context) => (may(context.viewer, 'ORDERS_WRITE') ? movesFrom(returned, 'STAFF') : []),
};

function orderOf(returned: ReturnRow, context: Context) {
  return loader(context, orderById).load(returned.orderId);
}

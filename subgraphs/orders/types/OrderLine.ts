import { loader, money } from '#graph';
import type { OrderLineResolvers } from '../../../schema/generated/orders.ts';
import { seesOrder } from '../domain/see-order.ts';
import { orderById, orderLineById } from '../loaders.ts';

export const OrderLineType: OrderLineResolvers = {
  async __resolveReference(reference, context) {
    const line = await loader(context, orderLineById).load(reference.id);
    const order = line === null ? null : await loader(context, orderById).load(line.orderId);
    return order !== null && seesOrder(context.viewer, order) ? line : null;
  },
  unitPrice: (line) => money(line.unitPrice),
  discount: (line) => money(line.discount),
  total: (line) => money(line.total),
  tax: (line) => money(line.tax),
  variant: (line) => ({ id: line.variantId }),
};

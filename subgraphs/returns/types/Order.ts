import { loader } from '#graph';
import { orderById, seesOrder } from '#orders';
import type { OrderResolvers } from '../../../schema/generated/returns.ts';
import { returnsByOrder } from '../loaders.ts';

export const OrderType: OrderResolvers = {
  __resolveReference: (reference) => ({ id: reference.id }),
  async returns(reference, _args, context) {
    const order = await loader(context, orderById).load(reference.id);
    return order !== null && seesOrder(context.viewer, order) ? loader(context, returnsByOrder).load(order.id) : null;
  },
};

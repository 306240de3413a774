import { loader } from '#graph';
import type { OrderResolvers } from '../../../schema/generated/payments.ts';
import { paymentsByOrder } from '../loaders.ts';

/** Who may see an order is decided by the orders subgraph, through which alone the gateway comes here. */
export const OrderType: OrderResolvers = {
  __resolveReference: (reference) => ({ id: reference.id }),
  payments: (order, _args, context) => loader(context, paymentsByOrder).load(order.id),
};

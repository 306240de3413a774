import { graphError, may } from '#graph';
import type { UserResolvers } from '../../../schema/generated/orders.ts';
import { listUserOrders } from '../domain/list-user-orders.ts';

export const UserType: UserResolvers = {
  __resolveReference: (reference) => ({ id: reference.id }),
  orders(user, args, context) {
    const { viewer } = context;
    if (viewer?.userId !== user.id && !may(viewer, 'ORDERS_READ')) throw graphError('FORBIDDEN', 'The orders of others need ORDERS_READ.');
    return listUserOrders(context, user.id, args);
  },
};

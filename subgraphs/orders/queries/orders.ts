import type { QueryResolvers } from '../../../schema/generated/orders.ts';
import { listOrders } from '../domain/list-orders.ts';

export const orders: QueryResolvers['orders'] = function orders(_parent, args, context) {
  return listOrders(context, args.filter ?? {}, { ...args, sort: args.sort ?? 'NEWEST' });
};

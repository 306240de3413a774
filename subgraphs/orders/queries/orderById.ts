import { isId, loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/orders.ts';
import { seesOrder } from '../domain/see-order.ts';
import { orderById as byId } from '../loaders.ts';

export const orderById: QueryResolvers['orderById'] = async function orderById(_parent, { id }, context) {
  const found = isId(id) ? await loader(context, byId).load(id.toLowerCase()) : null;
  return found !== null && seesOrder(context.viewer, found) ? found : null;
};

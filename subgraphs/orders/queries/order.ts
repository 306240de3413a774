import { firstRow, sql } from '#database';
import { loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/orders.ts';
import { seesOrder } from '../domain/see-order.ts';
import { orderById } from '../loaders.ts';
import { orderColumns, type OrderRow } from '../rows.ts';

export const order: QueryResolvers['order'] = async function order(_parent, { number }, context) {
  const found = await firstRow(context.reader, sql<OrderRow>`select ${orderColumns} from orders.order o where o.number = ${number.trim().toUpperCase()}`);
  if (found === undefined || !seesOrder(context.viewer, found)) return null;
  loader(context, orderById).prime(found.id, found);
  return found;
};

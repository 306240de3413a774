import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { listProducts } from '../domain/list-products.ts';
import { adminProductConditions } from '../domain/product-conditions.ts';

export const adminProducts: QueryResolvers['adminProducts'] = async function adminProducts(_parent, args, context) {
  const conditions = await adminProductConditions(args.filter ?? {}, context);
  return listProducts(context, conditions, { ...args, sort: 'NEWEST' });
};

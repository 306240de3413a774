import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { listProducts } from '../domain/list-products.ts';
import { productConditions } from '../domain/product-conditions.ts';

export const products: QueryResolvers['products'] = async function products(_parent, args, context) {
  const conditions = await productConditions(args.filter ?? {}, context);
  return listProducts(context, conditions, { ...args, sort: args.sort ?? 'NEWEST' });
};

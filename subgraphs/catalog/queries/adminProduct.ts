import { isId, loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { productById } from '../loaders.ts';

export const adminProduct: QueryResolvers['adminProduct'] = function adminProduct(_parent, { id }, context) {
  return isId(id) ? loader(context, productById).load(id) : null;
};

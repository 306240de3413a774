import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { categoryTree } from '../domain/category-tree.ts';

export const categories: QueryResolvers['categories'] = async function categories(_parent, _args, context) {
  const tree = await categoryTree(context);
  return tree.children.get(null) ?? [];
};

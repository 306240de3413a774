import type { CategoryResolvers } from '../../../schema/generated/catalog.ts';
import { ancestorsOf, categoryTree } from '../domain/category-tree.ts';

export const CategoryType: CategoryResolvers = {
  async __resolveReference(reference, context) {
    return (await categoryTree(context)).byId.get(reference.id) ?? null;
  },
  async parent(category, _args, context) {
    if (category.parentId === null) return null;
    return (await categoryTree(context)).byId.get(category.parentId) ?? null;
  },
  async children(category, _args, context) {
    return (await categoryTree(context)).children.get(category.id) ?? [];
  },
  async ancestors(category, _args, context) {
    return ancestorsOf(await categoryTree(context), category);
  },
};

import type { Context } from '#context';
import { loader } from '#graph';
import { allCategories } from '../loaders.ts';
import type { CategoryRow } from '../rows.ts';

/** The category tree in memory. */
export type CategoryTree = {
  readonly byId: ReadonlyMap<string, CategoryRow>;
  /** By parent id; the roots under null. */
  readonly children: ReadonlyMap<string | null, readonly CategoryRow[]>;
};

/** The tree of this request, read once. */
export async function categoryTree(context: Context): Promise<CategoryTree> {
  const all = await loader(context, allCategories).load('all');
  return {
    byId: new Map(all.map((category) => [category.id, category])),
    children: Map.groupBy(all, (category) => category.parentId),
  };
}

/** From the root down to the parent of a category. */
export function ancestorsOf(tree: CategoryTree, category: CategoryRow): CategoryRow[] {
  const parent = category.parentId === null ? undefined : tree.byId.get(category.parentId);
  return parent === undefined ? [] : [...ancestorsOf(tree, parent), parent];
}

/** The ids of the category with this slug and of all below it; none when there is no such category. */
export function idsBelow(tree: CategoryTree, slug: string): string[] {
  const root = [...tree.byId.values()].find((category) => category.slug === slug);
  return root === undefined ? [] : withDescendants(tree, root.id);
}

function withDescendants(tree: CategoryTree, id: string): string[] {
  return [id, ...(tree.children.get(id) ?? []).flatMap((child) => withDescendants(tree, child.id))];
}

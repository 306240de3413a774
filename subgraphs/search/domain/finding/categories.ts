import { tokensOf } from '../words/tokens-of.ts';
import type { CategoryRow } from './look-up.ts';

/** The ids of the category with this slug and of all below it; none when there is no such category. */
export function idsBelow(categories: readonly CategoryRow[], slug: string): string[] {
  const children = Map.groupBy(categories, (category) => category.parentId);
  const withChildren = (id: string): string[] => [id, ...(children.get(id) ?? []).flatMap((child) => withChildren(child.id))];
  return categories.filter((category) => category.slug === slug).flatMap((category) => withChildren(category.id));
}

/** The lexemes of the categories' names: words that say what kind of thing is looked for. */
export function categoryWords(categories: readonly CategoryRow[]): Set<string> {
  return new Set(categories.flatMap((category) => tokensOf(category.name).map((token) => token.lexeme)));
}

/** The ids of the categories that are called by one of these lexemes, and of all below them. */
export function categoriesNamed(categories: readonly CategoryRow[], lexemes: readonly string[]): string[] {
  const named = categories.filter(({ name }) => tokensOf(name).some(({ lexeme }) => lexemes.includes(lexeme)));
  return [...new Set(named.flatMap(({ slug }) => idsBelow(categories, slug)))];
}

import type { Context } from '#context';
import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import type { AdminProductFilter, OptionFilter, ProductFilter } from '../../../schema/generated/catalog.ts';
import { categoryTree, idsBelow } from './category-tree.ts';
import type { ProductChoice } from './list-products.ts';

type Condition = RawBuilder<unknown>;

/** Which products (`catalog.product p`) a shopper's filter lets through: those on sale that meet every condition. */
export async function productConditions(filter: ProductFilter, context: Context): Promise<ProductChoice> {
  const conditions: Condition[] = [sql`p.is_active`];
  if (filter.category != null) conditions.push(await inCategory(filter.category, context));
  if (filter.tags != null && filter.tags.length > 0) conditions.push(sql`p.tags @> ${filter.tags}::text[]`);
  if (filter.priceMin != null) conditions.push(sql`p.price_min >= ${filter.priceMin}`);
  if (filter.priceMax != null) conditions.push(sql`p.price_min <= ${filter.priceMax}`);
  if (filter.inStock != null) conditions.push(sql`p.in_stock = ${filter.inStock}`);
  if (filter.options != null && filter.options.length > 0) conditions.push(oneVariantHas(filter.options));
  return { conditions: sql.join(conditions, sql` and `), kept: isEmpty(filter) ? ['true'] : null };
}

/** Which products a staff filter lets through, on sale or not. */
export async function adminProductConditions({ isActive, ...filter }: AdminProductFilter, context: Context): Promise<ProductChoice> {
  const conditions: Condition[] = [sql`true`];
  if (isActive != null) conditions.push(sql`p.is_active = ${isActive}`);
  if (filter.category != null) conditions.push(await inCategory(filter.category, context));
  if (filter.sku != null) conditions.push(sql`p.id = (select v.product_id from catalog.product_variant v where v.sku = ${filter.sku})`);
  if (filter.search != null && filter.search.trim() !== '') conditions.push(matches(filter.search.trim()));
  return { conditions: sql.join(conditions, sql` and `), kept: isEmpty(filter) ? statesOf(isActive) : null };
}

function statesOf(isActive: boolean | null | undefined): ('true' | 'false')[] {
  return isActive == null ? ['true', 'false'] : [`${isActive}`];
}

function isEmpty(filter: object): boolean {
  return Object.values(filter).every((value) => value == null);
}

async function inCategory(slug: string, context: Context): Promise<Condition> {
  const ids = idsBelow(await categoryTree(context), slug);
  return sql`p.category_id = any(${ids}::uuid[])`;
}

function oneVariantHas(options: readonly OptionFilter[]): Condition {
  const conditions = options.map((option) => sql`(${sql.join(option.values.map((value) =>
    sql`v.selected_options @> ${JSON.stringify([{ name: option.name, value }])}::jsonb`), sql` or `)})`);
  return sql`exists (select from catalog.product_variant v where v.product_id = p.id and ${sql.join(conditions, sql` and `)})`;
}

function matches(search: string): Condition {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(p.title ilike ${pattern} or p.slug ilike ${pattern}
    or p.id in (select v.product_id from catalog.product_variant v where v.sku ilike ${pattern}))`;
}

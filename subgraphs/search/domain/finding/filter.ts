import { sql } from '#database';
import type { RawBuilder } from 'kysely';

/** What a shopper's filter asks for, the category already as all its ids. Null: anything. Prices in paise. */
export type Filter = {
  readonly categoryIds: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  readonly inStock: boolean | null;
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
};

/** The conditions of a filter, a bit each: a facet counts what fails at most its own. */
export const BITS = { category: 1, price: 2, availability: 4, tags: 8, options: 16 } as const;

/** Which conditions a product (`catalog.product p`) fails, the bits added up. All of it is read live: the index knows no price. */
export function failures({ categoryIds, tags, priceMin, priceMax, inStock, options }: Filter): RawBuilder<number> {
  return sql.join([
    bit(BITS.category, sql`${categoryIds}::uuid[] is null or p.category_id = any(${categoryIds}::uuid[])`),
    bit(BITS.price, sql`(${priceMin}::bigint is null or p.price_min >= ${priceMin}::bigint) and (${priceMax}::bigint is null or p.price_min <= ${priceMax}::bigint)`),
    bit(BITS.availability, sql`${inStock}::boolean is null or p.in_stock = ${inStock}::boolean`),
    bit(BITS.tags, sql`${tags}::text[] is null or p.tags @> ${tags}::text[]`),
    ...(options.length === 0 ? [] : [bit(BITS.options, oneVariantHas(options))]),
  ], sql` + `);
}

/** One variant has, for each option, one of the values. */
function oneVariantHas(options: Filter['options']): RawBuilder<unknown> {
  const conditions = options.map((option) => variantHas(option));
  return sql`exists (select from catalog.product_variant v where v.product_id = p.id and ${sql.join(conditions, sql` and `)})`;
}

/** A variant (`catalog.product_variant v`) has one of the values. */
export function variantHas({ name, values }: Filter['options'][number]): RawBuilder<unknown> {
  const wanted = values.map((value) => JSON.stringify([{ name, value }]));
  return sql`v.selected_options @> any(${wanted}::jsonb[])`;
}

function bit(value: number, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${condition} then 0 else ${value}::int end`;
}

import { defineEntity, p } from '@mikro-orm/postgresql';

export type ProductOption = { name: string; values: string[] };

/**
 * A product. `priceMin`, `priceMax`, `compareAtPrice` and `inStock` repeat what its variants say, so that lists sort and
 * filter by one table; `domain/refresh-summary.ts` alone writes them.
 */
export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    title: p.text(),
    description: p.text(),
    categoryId: p.uuid().nullable(),
    tags: p.array(),
    options: p.json().$type<ProductOption[]>(),
    isActive: p.boolean(),
    version: p.integer().version(),
    priceMin: p.bigint('number').default(0),
    priceMax: p.bigint('number').default(0),
    compareAtPrice: p.bigint('number').nullable(),
    inStock: p.boolean().default(false),
    unitsSold: p.bigint('number').default(0),
    ratingSum: p.bigint('number').default(0),
    ratingCount: p.integer().default(0),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

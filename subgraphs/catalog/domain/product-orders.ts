import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import type { ProductSort } from '../../../schema/generated/catalog.ts';
import type { ProductRow } from '../rows.ts';

type CursorKey = readonly (string | number | boolean | null)[];

/** An order of a list: how the rows are sorted, which come after a cursor's key, and a row's key. */
export type ProductOrder = {
  readonly by: RawBuilder<unknown>;
  readonly after: (key: CursorKey | null) => RawBuilder<unknown>;
  readonly keyOf: (product: ProductRow) => CursorKey;
};

const everything = sql`true`;

/** Each order has an index of the same columns, so that any page costs what the first one does. */
export const productOrders: Readonly<Record<ProductSort, ProductOrder>> = {
  NEWEST: {
    by: sql`p.created_at desc, p.id desc`,
    after: (key) => (key === null ? everything : sql`(p.created_at, p.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`),
    keyOf: (product) => [product.createdAt.toISOString(), product.id],
  },
  TITLE: {
    by: sql`p.title, p.id`,
    after: (key) => (key === null ? everything : sql`(p.title, p.id) > (${key[0]}, ${key[1]}::uuid)`),
    keyOf: (product) => [product.title, product.id],
  },
  PRICE_LOW_TO_HIGH: {
    by: sql`p.price_min, p.id`,
    after: (key) => (key === null ? everything : sql`(p.price_min, p.id) > (${key[0]}::bigint, ${key[1]}::uuid)`),
    keyOf: (product) => [product.priceMin, product.id],
  },
  PRICE_HIGH_TO_LOW: {
    by: sql`p.price_min desc, p.id desc`,
    after: (key) => (key === null ? everything : sql`(p.price_min, p.id) < (${key[0]}::bigint, ${key[1]}::uuid)`),
    keyOf: (product) => [product.priceMin, product.id],
  },
  BEST_SELLING: {
    by: sql`p.units_sold desc, p.id desc`,
    after: (key) => (key === null ? everything : sql`(p.units_sold, p.id) < (${key[0]}::bigint, ${key[1]}::uuid)`),
    keyOf: (product) => [product.unitsSold, product.id],
  },
};

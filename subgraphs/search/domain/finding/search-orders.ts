import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import type { SearchSort } from '../../../../schema/generated/search.ts';

/** An order of the products found. */
export type SearchOrder = {
  /** What is sorted by, from `catalog.product p`, to be named `key`; null: the score. */
  readonly key: RawBuilder<unknown> | null;
  /** Over `key`, `score` and `id`. */
  readonly by: RawBuilder<unknown>;
  /** What comes after a product with this key, score and id. */
  readonly after: (last: LastHit) => RawBuilder<unknown>;
};

export type LastHit = { readonly key: string | number | boolean | null; readonly score: string | number | boolean | null; readonly id: string | number | boolean | null };

/** The orders of search results, each total: the id comes last. */
export const searchOrders: Readonly<Record<SearchSort, SearchOrder>> = {
  RELEVANCE: { key: null, by: sql`score desc, id desc`, after: ({ score, id }) => sql`(score, id) < (${score}::bigint, ${id}::uuid)` },
  NEWEST: { key: sql`p.created_at`, by: sql`key desc, id desc`, after: ({ key, id }) => sql`(key, id) < (${key}::timestamptz, ${id}::uuid)` },
  TITLE: { key: sql`p.title`, by: sql`key, id`, after: ({ key, id }) => sql`(key, id) > (${key}::text, ${id}::uuid)` },
  PRICE_LOW_TO_HIGH: { key: sql`p.price_min`, by: sql`key, id`, after: ({ key, id }) => sql`(key, id) > (${key}::bigint, ${id}::uuid)` },
  PRICE_HIGH_TO_LOW: { key: sql`p.price_min`, by: sql`key desc, id desc`, after: ({ key, id }) => sql`(key, id) < (${key}::bigint, ${id}::uuid)` },
  BEST_SELLING: { key: sql`p.units_sold`, by: sql`key desc, id desc`, after: ({ key, id }) => sql`(key, id) < (${key}::bigint, ${id}::uuid)` },
};

import { graphError } from '#graph';
import type { ProductFilter } from '../../../../schema/generated/search.ts';
import { idsBelow } from './categories.ts';
import type { Filter } from './filter.ts';
import type { CategoryRow } from './look-up.ts';
import type { Query } from './read-query.ts';

const MOST_OPTIONS = 10;
const MOST_VALUES = 200;

/** The conditions of a filter and of the query's own words about prices. Throws BAD_USER_INPUT for more of them than anybody sets. */
export function readFilter(filter: ProductFilter, query: Query, categories: readonly CategoryRow[]): Filter {
  const options = filter.options ?? [];
  const tags = filter.tags ?? [];
  if (options.length > MOST_OPTIONS || tags.length > MOST_VALUES || options.some(({ values }) => values.length > MOST_VALUES)) {
    throw graphError('BAD_USER_INPUT', `A filter has at most ${MOST_OPTIONS} options, with at most ${MOST_VALUES} values each.`);
  }
  return {
    categoryIds: filter.category == null ? null : idsBelow(categories, filter.category),
    tags: tags.length === 0 ? null : tags,
    priceMin: extreme(Math.max, filter.priceMin, query.priceMin),
    priceMax: extreme(Math.min, filter.priceMax, query.priceMax),
    inStock: filter.inStock ?? null,
    options,
  };
}

/** The stricter of two bounds. */
function extreme(choose: (...bounds: number[]) => number, ...bounds: (number | null | undefined)[]): number | null {
  const given = bounds.filter((bound) => bound != null);
  return given.length === 0 ? null : choose(...given);
}

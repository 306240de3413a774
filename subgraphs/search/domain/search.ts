import { dependsOn, topics } from '#cache';
import type { Context } from '#context';
import { connection, page, type Connection } from '#graph';
import type { ProductFilter, SearchFacet, SearchSort } from '../../../schema/generated/search.ts';
import { categoriesNamed, categoryWords } from './finding/categories.ts';
import { chooseWords, lexemesAround, type Slot } from './finding/choose-words.ts';
import { facetsOf } from './finding/facets.ts';
import { findProducts, type Hit } from './finding/find-products.ts';
import { lookUp, type Found } from './finding/look-up.ts';
import { readFilter } from './finding/read-filter.ts';
import { readQuery, type Query } from './finding/read-query.ts';
import { searchOrders, type LastHit } from './finding/search-orders.ts';
import { allProducts, productsById, productsWithWords, rankedProducts, type Source } from './finding/sources.ts';
import { hasMeilisearch } from './meilisearch/call-meilisearch.ts';
import { rankInMeilisearch } from './meilisearch/rank-in-meilisearch.ts';

export type SearchArguments = {
  readonly query: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter: ProductFilter;
  readonly sort: SearchSort;
};

export type SearchAnswer = Connection<Hit> & {
  readonly facets: readonly SearchFacet[];
  readonly correctedQuery: string | null;
};

/** Which engine ranks, and what it found; scores of different ones cannot be compared. */
type Ranked = { readonly by: string; readonly source: Source };

/** A word that names a category says what is looked for; the others say of which kind. */
const CATEGORY_WEIGHT = 3;
const WEIGHT = 2;

/**
 * Answers a search: what was typed is read, looked up in the index, and answered with products on sale as the catalogue has them now. Two
 * statements. `counts`: whether facets and total are wanted. Throws BAD_USER_INPUT for a page size, cursor or filter that cannot be.
 */
export async function search(context: Context, args: SearchArguments, counts: boolean): Promise<SearchAnswer> {
  dependsOn(context, topics.search, topics.products, topics.categories);
  const order = `SEARCH ${args.sort}`;
  const asked = page(args, order);
  const query = readQuery(args.query);
  const words = query.tokens.filter((token) => token.parts.length === 0);
  const found = await lookUp(context, { words, lexemes: lexemesAround(query.tokens), sku: query.sku });
  const slots = chooseWords(query.tokens, found);
  const { by, source } = await rank(context, { query, slots, found });
  if (by === 'all' || args.sort === 'BEST_SELLING') dependsOn(context, topics.bestSellers);
  const begin = readKey(asked.after, { by, sort: args.sort });
  const { hits, counts: counted } = await findProducts(context, source, {
    filter: readFilter(args.filter, query, found.categories), order: searchOrders[args.sort], limit: asked.limit, after: begin.last, offset: begin.offset, counts,
  });
  const numbered = hits.map((hit, index) => ({ ...hit, position: begin.position + index + 1 }));
  return {
    ...connection(numbered, { page: asked, order }, ({ key, score, id, position }) => [by, position, key, score, id], async () => counted?.total ?? 0),
    facets: counted === null ? [] : facetsOf(counted, found.categories),
    correctedQuery: correctionOf(slots),
  };
}

async function rank(context: Context, { query, slots, found }: { query: Query; slots: readonly Slot[]; found: Found }): Promise<Ranked> {
  if (found.skuProducts.length > 0) return { by: 'sku', source: productsById(found.skuProducts) };
  if (slots.length === 0) return { by: 'all', source: allProducts };
  if (hasMeilisearch(context)) dependsOn(context, topics.elsewhere);
  const ranked = hasMeilisearch(context) && found.meilisearch > 0 ? await rankInMeilisearch(context, found.meilisearch, { slots, known: [...found.known, ...found.similar] }) : null;
  const categoryIds = categoriesNamed(found.categories, slots.flatMap(({ exact }) => exact));
  if (ranked !== null) return { by: 'meilisearch', source: rankedProducts(ranked, categoryIds) };
  const kinds = categoryWords(found.categories);
  const weighed = slots.map((slot) => ({ slot, weight: slot.exact.some((lexeme) => kinds.has(lexeme)) ? CATEGORY_WEIGHT : WEIGHT }));
  return { by: 'words', source: productsWithWords(weighed, { title: query.title, categoryIds }) };
}

type Begin = { readonly last: LastHit | null; readonly offset: number; readonly position: number };

/** Where a page begins. Scores of another engine say nothing here, so after a change of engine the products already seen are counted off. */
function readKey(after: readonly (string | number | boolean | null)[] | null, { by, sort }: { by: string; sort: SearchSort }): Begin {
  if (after === null) return { last: null, offset: 0, position: 0 };
  const [rankedBy = null, seen = 0, key = null, score = null, id = null] = after;
  const position = typeof seen === 'number' && Number.isSafeInteger(seen) && seen >= 0 ? seen : 0;
  return sort === 'RELEVANCE' && rankedBy !== by ? { last: null, offset: position, position } : { last: { key, score, id }, offset: 0, position };
}

function correctionOf(slots: readonly Slot[]): string | null {
  return slots.some((slot) => slot.correction !== null) ? slots.map((slot) => slot.correction ?? slot.typed).join(' ') : null;
}

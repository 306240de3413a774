import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { INDEX_VERSION } from '../documents/index-version.ts';
import type { SourceProduct } from '../documents/read-products.ts';
import { wordsOfProduct, type Weight } from '../documents/words-of-product.ts';
import { allSynonyms } from '../words/relations.ts';

/**
 * A product as Meilisearch is searched for it: our own words (stems, spellings, what follows from others) by where they stand. So both
 * engines know the same spellings and transliterations, and the same synonyms by the settings; forgiving typing errors and completing words is Meilisearch's own.
 */
export type MeilisearchDocument = { readonly id: string } & Readonly<Record<Lowercase<Weight>, string>>;

/** An edition of the index. */
export function indexName(edition: number): string {
  return `aarya-products-${edition}`;
}

/** Products beyond these are not ranked by it: so many that answer are ranked by PostgreSQL, which counts them exactly. */
export const MOST_HITS = 2_000;

export const SETTINGS: Settings = {
  searchableAttributes: ['a', 'b', 'c', 'd'],
  displayedAttributes: ['id'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'attribute', 'exactness', 'proximity'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  synonyms: allSynonyms(),
  pagination: { maxTotalHits: MOST_HITS + 1 },
};

/** What Meilisearch's index is made by; one of another version is built anew by itself. */
export const MEILISEARCH_VERSION = createHash('sha256').update(JSON.stringify([INDEX_VERSION, SETTINGS])).digest('hex').slice(0, 16);

/** The document of a product. */
export function meilisearchDocument(product: SourceProduct): MeilisearchDocument {
  const words = [...wordsOfProduct(product).values()];
  const at = (weight: Weight): string => words.filter((word) => word.weight === weight).map(({ lexeme }) => lexeme).join(' ');
  return { id: product.id, a: at('A'), b: at('B'), c: at('C'), d: at('D') };
}

import { titleKey } from '../documents/make-document.ts';
import { stopWords } from '../words/stop-words.ts';
import { tokensOf, type Token } from '../words/tokens-of.ts';
import { readPrices } from './read-prices.ts';

/** What somebody typed, understood as far as that is possible without the index. */
export type Query = {
  /** The words that count. None: everything is asked for. */
  readonly tokens: readonly Token[];
  /** For a title typed in full. */
  readonly title: string;
  /** Perhaps a SKU or its beginning; null: certainly not. */
  readonly sku: string | null;
  /** Paise, from words such as "under 1000". */
  readonly priceMin: number | null;
  readonly priceMax: number | null;
};

/** Characters that are read, and words that count: more say nothing more. */
const LONGEST = 300;
const MOST_TOKENS = 8;

/** Reads a query. Of one with nothing but words that say nothing, or no words at all, nothing is left. */
export function readQuery(typed: string): Query {
  const cut = typed.slice(0, LONGEST);
  const { text, priceMin, priceMax } = readPrices(cut);
  const tokens = tokensOf(text).filter((token) => !stopWords.has(token.lexeme));
  const distinct = [...new Map(tokens.map((token) => [token.lexeme, token])).values()];
  return { tokens: distinct.slice(0, MOST_TOKENS), title: titleKey(cut), sku: skuOf(cut.trim()), priceMin, priceMax };
}

/** One piece with a digit or two hyphens in it. */
function skuOf(text: string): string | null {
  return text.length >= 4 && text.length <= 80 && /^\S*(\d|-\S*-)\S*$/.test(text) ? text : null;
}

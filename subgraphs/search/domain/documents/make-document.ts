import { wordsOf } from '../words/words-of.ts';
import type { SourceProduct } from './read-products.ts';
import type { Word } from './words-of-product.ts';

/** Between the name and the value of an option; neither can hold it. */
export const OPTION_SEPARATOR = '\u001f';

/** A product as PostgreSQL is searched for it. */
export type Document = {
  readonly productId: string;
  /** The text of a `tsvector`: each word once, in its best place. */
  readonly words: string;
  /** Folded, a space before each word, so that the beginning of a word can be looked for. */
  readonly title: string;
  /** Name, separator and value of each option value. */
  readonly options: readonly string[];
};

/** The document of a product with these words. */
export function makeDocument(product: SourceProduct, words: Iterable<Word>): Document {
  return {
    productId: product.id,
    words: [...words].map(({ lexeme, weight }, index) => `'${lexeme}':${index + 1}${weight}`).join(' '),
    title: titleKey(product.title),
    options: product.options.flatMap(({ name, values }) => values.map((value) => `${name}${OPTION_SEPARATOR}${value}`)),
  };
}

/** A title, or what somebody typed of one, in the form in which documents keep it. */
export function titleKey(title: string): string {
  return wordsOf(title).map((word) => ` ${word}`).join('');
}

import { widerThan } from '../words/relations.ts';
import { stopWords } from '../words/stop-words.ts';
import { tokensOf, type Token } from '../words/tokens-of.ts';
import type { SourceProduct } from './read-products.ts';
import { textOfHtml } from './text-of-html.ts';

/** Where a word stands, the best place first: title; category or tags; option values; the rest, and what only follows from other words. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A word by which a product is found: its lexeme, as it was written, the best place that it stands in. */
export type Word = { readonly lexeme: string; readonly text: string; readonly weight: Weight };

/** Words beyond these are noise: a title, its options and a page of description have fewer. */
const MOST_WORDS = 400;

/** The words of a product by their lexeme, those that say nothing left out. */
export function wordsOfProduct(product: SourceProduct): Map<string, Word> {
  const words = new Map<string, Word>();
  function add({ lexeme, text, parts, isOneWord }: Token, weight: Weight): void {
    const known = words.get(lexeme);
    const isNew = known === undefined && words.size < MOST_WORDS && !stopWords.has(lexeme);
    if (isNew || (known !== undefined && weight < known.weight)) words.set(lexeme, { lexeme, text, weight });
    for (const part of parts) add(part, isOneWord ? 'D' : weight);
  }
  for (const [text, weight] of placesOf(product)) for (const token of tokensOf(text)) add(token, weight);
  for (const token of [...words.keys()].flatMap(widerThan)) add(token, 'D');
  return words;
}

function placesOf({ title, categories, tags, options, description }: SourceProduct): [string, Weight][] {
  return [
    [title, 'A'],
    ...[...categories, ...tags].map((text): [string, Weight] => [text, 'B']),
    ...options.flatMap(({ values }) => values).map((text): [string, Weight] => [text, 'C']),
    ...options.map(({ name }): [string, Weight] => [name, 'D']),
    [textOfHtml(description), 'D'],
  ];
}

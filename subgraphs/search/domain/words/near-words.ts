import { editDistance } from './edit-distance.ts';
import { lexicon } from './lexicon.ts';
import { allowedTypos, misspellings } from './misspellings.ts';
import { canonical } from './spelling.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';

/** A word of the trade, as it is written, and what the index holds for it. */
export type NearWord = { readonly text: string; readonly lexeme: string; readonly distance: number };

/** The single words of the lexicon, every spelling for itself, by each form that a typing error may leave of them. */
const byForm = new Map<string, Set<string>>();

for (const entry of [...lexicon.spellings, ...lexicon.synonyms, ...lexicon.narrower].flatMap((line) => line.split(/[,>]/))) {
  const [word, ...more] = wordsOf(entry);
  if (word === undefined || more.length > 0) continue;
  for (const form of misspellings(word)) byForm.set(form, (byForm.get(form) ?? new Set()).add(word));
}

/** The words of the lexicon that somebody who typed `text` may have meant: close to one of the spellings is close to the word, whether or not a product has it. */
export function nearWords(text: string): NearWord[] {
  const limit = allowedTypos(text);
  const near = new Set(misspellings(text).flatMap((form) => [...byForm.get(form) ?? []]));
  return [...near].map((word) => ({ text: word, lexeme: canonical(stem(word)), distance: editDistance(text, word, limit) })).filter(({ distance }) => distance <= limit);
}

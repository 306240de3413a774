import { lexicon } from './lexicon.ts';
import { tokensOf } from './tokens-of.ts';

/** The lexemes of the words that say nothing about what is looked for. */
export const stopWords: ReadonlySet<string> = new Set(lexicon.stopWords.flatMap((line) => tokensOf(line).map((token) => token.lexeme)));

import { lexicon } from './lexicon.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';

export type Phrase = {
  /** What the index holds for all of it. */
  readonly lexeme: string;
  /** Its words mean little alone: a T-shirt is no shirt. */
  readonly isOneWord: boolean;
};

const spelled = new Map<string, string>();
const known = new Map<string, Phrase>();

for (const line of lexicon.spellings) {
  const entries = entriesOf(line);
  const lexeme = entries[0]?.join('') ?? '';
  for (const entry of entries) {
    if (entry.length > 1) known.set(entry.join(' '), { lexeme, isOneWord: true });
    else spelled.set(entry.join(''), lexeme);
  }
}
for (const entry of [...lexicon.synonyms, ...lexicon.narrower].flatMap(entriesOf)) {
  if (entry.length > 1 && !known.has(entry.join(' '))) known.set(entry.join(' '), { lexeme: entry.join(''), isOneWord: false });
}

/** The entries of a line of the lexicon, each as the stems of its words. */
function entriesOf(line: string): string[][] {
  return line.split(/[,>]/).map((entry) => wordsOf(entry).map(stem));
}

/** The stem of the spelling that stands for all spellings of a word. */
export function canonical(stemmed: string): string {
  return spelled.get(stemmed) ?? stemmed;
}

/** What counts as one word although it is written as several, by the stems of its words, a space between them. */
export const phrases: ReadonlyMap<string, Phrase> = known;

/** Words of the longest phrase. */
export const LONGEST_PHRASE = Math.max(...[...known.keys()].map((phrase) => phrase.split(' ').length));

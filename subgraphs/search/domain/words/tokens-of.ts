import { canonical, LONGEST_PHRASE, phrases } from './spelling.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';

/** A word, or a phrase that counts as one. */
export type Token = {
  /** What the index holds: the stem of the spelling that stands for all. */
  readonly lexeme: string;
  /** As it was written, folded. */
  readonly text: string;
  /** Of a phrase: the words in it. */
  readonly parts: readonly Token[];
  /** Of a phrase: its words mean little alone. */
  readonly isOneWord: boolean;
};

/** The words and phrases of a text in their order; where phrases overlap, the first and longest counts. */
export function tokensOf(text: string): Token[] {
  const words = wordsOf(text).map((word): Token => ({ lexeme: canonical(stem(word)), text: word, parts: [], isOneWord: true }));
  const stems = words.map((word) => stem(word.text));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    const parts = words.slice(at, at + lengthAt(stems, at));
    const phrase = phrases.get(stems.slice(at, at + parts.length).join(' '));
    tokens.push(...(phrase === undefined ? parts : [{ ...phrase, text: parts.map((part) => part.text).join(' '), parts }]));
    at += parts.length;
  }
  return tokens;
}

function lengthAt(stems: readonly string[], at: number): number {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    if (at + length <= stems.length && phrases.has(stems.slice(at, at + length).join(' '))) return length;
  }
  return 1;
}

import { fold } from './fold.ts';

/** Longer ones are no words: keys, addresses, attacks. */
const LONGEST = 40;

/** The folded words of a text: runs of letters, their marks and digits, of any script. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length <= LONGEST);
}

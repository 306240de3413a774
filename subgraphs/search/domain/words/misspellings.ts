/** From so many letters on a word may be wrong in two places; shorter ones in one, the shortest in none. */
const TWO_FROM = 7;
const ONE_FROM = 3;
/** Nobody types longer ones; their forms would be hundreds. */
const LONGEST = 20;

/** How many letters of a word may be wrong. A number is right or is another number. */
export function allowedTypos(word: string): number {
  if (word.length < ONE_FROM || word.length > LONGEST || /\d/.test(word)) return 0;
  return word.length < TWO_FROM ? 1 : 2;
}

/**
 * A word and what is left of it when as many letters as may be wrong are taken out; nothing when none may be. Two words that differ
 * by so many typos share one of these, so an index on them finds every candidate, those with a wrong first letter included.
 */
export function misspellings(word: string): string[] {
  const typos = allowedTypos(word);
  if (typos === 0) return [];
  const found = new Set([word]);
  for (let left = typos; left > 0; left -= 1) {
    for (const known of [...found]) for (const shorter of withoutOneLetter(known)) found.add(shorter);
  }
  return [...found];
}

function withoutOneLetter(word: string): string[] {
  const letters = [...word];
  return letters.map((_, index) => letters.toSpliced(index, 1).join(''));
}

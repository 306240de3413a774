import { allowedTypos } from '../words/misspellings.ts';
import { editDistance } from '../words/edit-distance.ts';
import { synonymsOf } from '../words/relations.ts';
import { canonical } from '../words/spelling.ts';
import { stem } from '../words/stem.ts';
import type { Token } from '../words/tokens-of.ts';
import type { Found, KnownWord } from './look-up.ts';

/** One word of a query, as the index is asked for it. */
export type Slot = {
  /** The word itself, in any of these forms. */
  readonly exact: readonly string[];
  /** What counts for it, but less: synonyms, completions, corrections. */
  readonly other: readonly string[];
  /** For the person, when it is not what was typed; else null. */
  readonly correction: string | null;
  /** As it was typed. */
  readonly typed: string;
};

const MOST_OTHER = 6;
const SHORTEST_PART = 3;

/** Every lexeme that may be asked for in the end. */
export function lexemesAround(tokens: readonly Token[]): string[] {
  const parts = tokens.flatMap((token) => token.parts);
  return [...new Set([
    ...[...tokens, ...parts].map((token) => token.lexeme),
    ...tokens.flatMap((token) => synonymsOf(token.lexeme).map((synonym) => synonym.lexeme)),
    ...tokens.flatMap((token, index) => joined(token, tokens[index + 1]) ?? []),
    ...tokens.flatMap((token) => splits(token).flat()),
  ])];
}

/** Decides for each word of a query what stands for it. A word of which the index knows nothing at all is left out, unless it is the only kind. */
export function chooseWords(tokens: readonly Token[], found: Pick<Found, 'known' | 'similar'>): Slot[] {
  const known = new Map(found.known.map((word) => [word.lexeme, word]));
  const pairs = tokens.map((token, index) => [joined(tokens[index - 1], token), joined(token, tokens[index + 1])].filter((lexeme) => lexeme !== null && known.has(lexeme)));
  const slots = tokens.flatMap((token, index) => slotsOf(token, pairs[index] ?? []));
  return slots.length > 0 ? slots : tokens.map((token) => ({ exact: [token.lexeme], other: [], correction: null, typed: token.text }));

  function slotsOf(token: Token, pairsOfToken: readonly (string | null)[]): Slot[] {
    const pair = pairsOfToken.filter((lexeme) => lexeme !== null);
    const synonyms = synonymsOf(token.lexeme).map((synonym) => synonym.lexeme).filter((lexeme) => known.has(lexeme));
    const plain = { typed: token.text, correction: null };
    if (known.has(token.lexeme)) return [{ ...plain, exact: [token.lexeme, ...pair], other: synonyms }];
    if (pair.length > 0) return [{ ...plain, exact: [token.lexeme, ...pair], other: synonyms }];
    if (synonyms.length > 0) return [{ ...plain, exact: [token.lexeme], other: synonyms }];
    if (token.parts.length > 0) return token.parts.flatMap((part) => slotsOf(part, []));
    return corrected(token);
  }

  function corrected(token: Token): Slot[] {
    const candidates = candidatesFor(token.lexeme, found.similar);
    const [best] = candidates;
    const split = splits(token).filter((parts) => parts.every((part) => known.has(part))).toSorted((a, b) => rarest(b) - rarest(a))[0];
    if (split !== undefined && (best === undefined || best.cost > 1)) {
      return split.map((lexeme) => ({ exact: [lexeme], other: [], correction: known.get(lexeme)?.text ?? lexeme, typed: token.text }));
    }
    if (best === undefined) return [];
    const synonyms = synonymsOf(best.word.lexeme).map((synonym) => synonym.lexeme);
    const other = [...candidates.slice(1).map(({ word }) => word.lexeme), ...synonyms].slice(0, MOST_OTHER);
    return [{ exact: [token.lexeme, best.word.lexeme], other, correction: best.isCompletion ? null : best.word.text, typed: token.text }];
  }

  function rarest(parts: readonly string[]): number {
    return Math.min(...parts.map((part) => known.get(part)?.products ?? 0));
  }
}

type Candidate = { readonly word: KnownWord; readonly cost: number; readonly isCompletion: boolean };

/** What an unknown word may be: of its completions and corrections those that change least, the most usual first. */
function candidatesFor(lexeme: string, similar: readonly KnownWord[]): Candidate[] {
  const limit = allowedTypos(lexeme);
  const candidates = similar.flatMap((word): Candidate[] => {
    if (word.lexeme.startsWith(lexeme)) return [{ word, cost: 1, isCompletion: true }];
    const distance = editDistance(lexeme, word.lexeme, limit);
    return distance <= limit ? [{ word, cost: distance + (word.lexeme[0] === lexeme[0] ? 0 : 0.5), isCompletion: false }] : [];
  });
  const least = Math.min(...candidates.map((candidate) => candidate.cost));
  return candidates.filter((candidate) => candidate.cost === least)
    .toSorted((a, b) => b.word.prominent - a.word.prominent || b.word.products - a.word.products);
}

/** Two neighbours written as one word; null when that cannot be one. */
function joined(first: Token | undefined, second: Token | undefined): string | null {
  if (first === undefined || second === undefined) return null;
  const text = `${first.text}${second.text}`;
  return first.parts.length === 0 && second.parts.length === 0 && text.length <= 40 ? canonical(stem(text)) : null;
}

/** The ways to read a word as two. */
function splits({ text, parts }: Token): [string, string][] {
  if (parts.length > 0) return [];
  const letters = [...text];
  return letters.flatMap((_, at): [string, string][] => {
    if (at < SHORTEST_PART || letters.length - at < SHORTEST_PART) return [];
    return [[canonical(stem(letters.slice(0, at).join(''))), canonical(stem(letters.slice(at).join('')))]];
  });
}

import { allowedTypos } from '../words/misspellings.ts';
import { editDistance } from '../words/edit-distance.ts';
import { nearWords, type NearWord } from '../words/near-words.ts';
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
    ...tokens.flatMap((token) => withSynonyms(token.lexeme)),
    ...tokens.flatMap((token) => nearOf(token).flatMap(({ lexeme }) => withSynonyms(lexeme))),
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
    const synonyms = knownSynonyms(token.lexeme);
    const plain = { typed: token.text, correction: null };
    if (known.has(token.lexeme)) return [{ ...plain, exact: [token.lexeme, ...pair], other: synonyms }];
    if (pair.length > 0) return [{ ...plain, exact: [token.lexeme, ...pair], other: synonyms }];
    if (synonyms.length > 0) return [{ ...plain, exact: [token.lexeme], other: synonyms }];
    if (token.parts.length > 0) return token.parts.flatMap((part) => slotsOf(part, []));
    return corrected(token);
  }

  function corrected(token: Token): Slot[] {
    const candidates = cheapest([...candidatesFor(token, found.similar), ...nearOf(token).flatMap(nearCandidate)]);
    const [best] = candidates;
    const split = splits(token).filter((parts) => parts.every((part) => known.has(part))).toSorted((a, b) => rarest(b) - rarest(a))[0];
    if (split !== undefined && (best === undefined || best.cost > 1)) {
      return split.map((lexeme) => ({ exact: [lexeme], other: [], correction: known.get(lexeme)?.text ?? lexeme, typed: token.text }));
    }
    if (best === undefined) return [];
    const other = [...candidates.slice(1).map(({ word }) => word.lexeme), ...knownSynonyms(best.word.lexeme)].slice(0, MOST_OTHER);
    return [{ exact: [token.lexeme, best.word.lexeme], other, correction: best.isCompletion ? null : best.word.text, typed: token.text }];
  }

  /** A word of the lexicon counts when products have it, or a synonym of it. */
  function nearCandidate({ lexeme, text, distance }: NearWord): Candidate[] {
    if (!known.has(lexeme) && knownSynonyms(lexeme).length === 0) return [];
    return [{ word: known.get(lexeme) ?? { lexeme, text, products: 0, prominent: 0 }, cost: distance, isCompletion: false }];
  }

  function knownSynonyms(lexeme: string): string[] {
    return synonymsOf(lexeme).map((synonym) => synonym.lexeme).filter((synonym) => known.has(synonym));
  }

  function rarest(parts: readonly string[]): number {
    return Math.min(...parts.map((part) => known.get(part)?.products ?? 0));
  }
}

type Candidate = { readonly word: KnownWord; readonly cost: number; readonly isCompletion: boolean };

/** What an unknown word may be of the words of the index: a beginning, or a misspelling as it was typed or of its stem. */
function candidatesFor({ lexeme, text }: Token, similar: readonly KnownWord[]): Candidate[] {
  return similar.flatMap((word): Candidate[] => {
    if (word.lexeme.startsWith(lexeme)) return [{ word, cost: 1, isCompletion: true }];
    const distance = Math.min(typosIn(lexeme, word.lexeme), typosIn(text, word.text));
    return Number.isFinite(distance) ? [{ word, cost: distance + (word.lexeme[0] === lexeme[0] ? 0 : 0.5), isCompletion: false }] : [];
  });
}

/** Infinity: more than may be wrong. */
function typosIn(typed: string, meant: string): number {
  const limit = allowedTypos(typed);
  const distance = editDistance(typed, meant, limit);
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

/** Of the candidates those that change least, each once, the most usual first. */
function cheapest(candidates: readonly Candidate[]): Candidate[] {
  const least = Math.min(...candidates.map((candidate) => candidate.cost));
  const once = new Map(candidates.filter((candidate) => candidate.cost === least).map((candidate) => [candidate.word.lexeme, candidate]));
  return [...once.values()].toSorted((a, b) => b.word.prominent - a.word.prominent || b.word.products - a.word.products);
}

function nearOf({ text, parts }: Token): NearWord[] {
  return parts.length > 0 ? [] : nearWords(text);
}

function withSynonyms(lexeme: string): string[] {
  return [lexeme, ...synonymsOf(lexeme).map((synonym) => synonym.lexeme)];
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

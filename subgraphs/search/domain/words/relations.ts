import { lexicon } from './lexicon.ts';
import { tokensOf, type Token } from './tokens-of.ts';

const synonyms = new Map<string, Map<string, Token>>();
const wider = new Map<string, Map<string, Token>>();

for (const line of lexicon.synonyms) {
  const group = line.split(',').flatMap(tokensOf);
  for (const one of group) for (const other of group) if (one.lexeme !== other.lexeme) add(synonyms, one, other);
}
for (const line of lexicon.narrower) {
  const [kinds = '', whole = ''] = line.split('>');
  for (const kind of kinds.split(',').flatMap(tokensOf)) for (const one of tokensOf(whole)) add(wider, kind, one);
}

/** Other words for much the same. */
export function synonymsOf(lexeme: string): Token[] {
  return [...synonyms.get(lexeme)?.values() ?? []];
}

/** Every lexeme that has synonyms, with theirs. */
export function allSynonyms(): Record<string, string[]> {
  return Object.fromEntries([...synonyms.keys()].map((lexeme) => [lexeme, synonymsOf(lexeme).map((synonym) => synonym.lexeme)]));
}

/** The words for what this is a kind of. */
export function widerThan(lexeme: string): Token[] {
  return [...wider.get(lexeme)?.values() ?? []];
}

function add(map: Map<string, Map<string, Token>>, from: Token, to: Token): void {
  map.set(from.lexeme, (map.get(from.lexeme) ?? new Map<string, Token>()).set(to.lexeme, to));
}

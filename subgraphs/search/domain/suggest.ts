import { dependsOn, topics } from '#cache';
import type { Context } from '#context';
import { chooseWords, lexemesAround } from './finding/choose-words.ts';
import { lookUp } from './finding/look-up.ts';
import { categoriesBeginning, findBeginnings, type Beginnings } from './finding/find-beginnings.ts';
import { titleKey } from './documents/make-document.ts';
import { tokensOf } from './words/tokens-of.ts';

export type Suggestion = { readonly text: string; readonly productId: string | null; readonly categoryId: string | null };

const LONGEST = 100;
const MOST_CATEGORIES = 2;
const MOST_WORDS = 3;

/**
 * What a beginning may become, at most `first` texts, each once: categories and frequent words, then titles of products on sale. One
 * statement; one more when nothing begins so, for what was perhaps meant.
 */
export async function suggest(context: Context, typed: string, first: number): Promise<Suggestion[]> {
  dependsOn(context, topics.search, topics.products, topics.categories);
  const key = titleKey(typed.slice(0, LONGEST));
  if (key === '' || first === 0) return [];
  const found = await findBeginnings(context, key, first);
  const suggestions = distinct(mixed(found, key, first)).slice(0, first);
  return suggestions.length > 0 ? suggestions : perhapsMeant(context, typed);
}

/** Titles get the places that categories and words leave, and at least half of them. */
function mixed(found: Beginnings, key: string, first: number): Suggestion[] {
  const categories = categoriesBeginning(found.categories, key).slice(0, MOST_CATEGORIES).map(({ id, name }) => ({ text: name, productId: null, categoryId: id }));
  const words = found.words.slice(0, MOST_WORDS).map((text) => ({ text, productId: null, categoryId: null }));
  const titles = found.titles.map(({ id, title }) => ({ text: title, productId: id, categoryId: null }));
  const others = distinct([...categories, ...words]);
  return [...others.slice(0, Math.max(Math.floor(first / 2), first - titles.length)), ...titles];
}

/** "kurta" and "Kurtas" are the same to somebody who searches. */
function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  const byWords = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const words = tokensOf(suggestion.text).map((token) => token.lexeme).join(' ');
    if (!byWords.has(words)) byWords.set(words, suggestion);
  }
  return [...byWords.values()];
}

async function perhapsMeant(context: Context, typed: string): Promise<Suggestion[]> {
  const tokens = tokensOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const slots = chooseWords(tokens, await lookUp(context, { words: tokens, lexemes: lexemesAround(tokens), sku: null }));
  if (!slots.some((slot) => slot.correction !== null)) return [];
  return [{ text: slots.map((slot) => slot.correction ?? slot.typed).join(' '), productId: null, categoryId: null }];
}

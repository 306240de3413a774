import type { Context } from '#context';
import { UnavailableError } from '#outbound';
import type { Slot } from '../finding/choose-words.ts';
import type { KnownWord } from '../finding/look-up.ts';
import { callMeilisearch, SEARCH_PATIENCE } from './call-meilisearch.ts';
import { indexName, MOST_HITS } from './index-of.ts';

export type RankedProduct = { readonly id: string; readonly points: number };

/** Meilisearch's score is a fraction; ours are whole. Its points outweigh what else makes a product good (see `merits`). */
const POINTS = 1_000_000;

/** The words of a query, and what the index knows of them: for each its own form, else the best that stands for it, is asked for. */
export type Words = { readonly slots: readonly Slot[]; readonly known: readonly KnownWord[] };

/**
 * The products that Meilisearch finds in an edition of its index, with points. Null when PostgreSQL has to rank: Meilisearch is down or slow,
 * or so many products answer that it would not tell of all.
 */
export async function rankInMeilisearch(context: Context, edition: number, { slots, known }: Words): Promise<RankedProduct[] | null> {
  const lexemes = new Set(known.map(({ lexeme }) => lexeme));
  const query = slots.map(({ exact, other, typed }) => [...exact, ...other].find((lexeme) => lexemes.has(lexeme)) ?? exact[0] ?? other[0] ?? typed).join(' ');
  try {
    const { hits } = await callMeilisearch(context, SEARCH_PATIENCE, (client, signal) =>
      client.index<{ id: string }>(indexName(edition)).search(query, { limit: MOST_HITS + 1, attributesToRetrieve: ['id'], showRankingScore: true, matchingStrategy: 'last' }, { signal }));
    if (hits.length > MOST_HITS) return null;
    // Where it gives no score, its order is kept.
    return hits.map(({ id, _rankingScore: score }, place) => ({ id, points: Math.round((score ?? 1 - place / hits.length) * POINTS) }));
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    context.log.warn({ err: error }, 'Meilisearch does not answer; PostgreSQL does');
    return null;
  }
}

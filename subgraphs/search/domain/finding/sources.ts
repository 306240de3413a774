import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import { A_WORD, anyOf, inCategory, merits, score, type Meaning, type WeighedSlot } from './score.ts';

/** Where the products of a search come from: `catalog.product p` and its `search.document d`, which products, and how well each answers. */
export type Source = {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly score: RawBuilder<number>;
  /** What joins when fewer than a page have been found; null: nothing. */
  readonly loosely: Loosely | null;
};

/** Products that answer in part join from `leastScore` on; where nothing else answers at all, the best of them do. `aWord`: the score of one word found. */
type Loosely = { readonly where: RawBuilder<unknown>; readonly leastScore: number; readonly aWord: number };

const live = sql`(select live from search.edition where engine = 'POSTGRESQL')`;
const productsWithDocument = sql`search.document d join catalog.product p on p.id = d.product_id and d.edition = ${live}`;
const products = sql`catalog.product p left join search.document d on d.product_id = p.id and d.edition = ${live}`;

/** Products that hold all the words; when they are few, those that hold half of them too; when there are none, those that hold most. */
export function productsWithWords(slots: readonly WeighedSlot[], meaning: Meaning): Source {
  const words = slots.map(({ slot }) => `(${anyOf([...slot.exact, ...slot.other])})`);
  const [all, any] = [words.join(' & '), words.join(' | ')];
  const half = Math.ceil(slots.length / 2);
  return {
    from: productsWithDocument,
    where: sql`d.words @@ ${all}::tsquery`,
    score: score(slots, meaning),
    loosely: slots.length === 1 ? null : { where: sql`d.words @@ ${any}::tsquery and not d.words @@ ${all}::tsquery`, leastScore: half * A_WORD, aWord: A_WORD },
  };
}

/** Everything on sale: what can be bought first, then by pieces sold. */
export const allProducts: Source = {
  from: products,
  where: sql`true`,
  score: sql`case when p.in_stock then 1000000000 else 0 end + least(p.units_sold, 999999999)`,
  loosely: null,
};

/** These products, which somebody asked for by their SKU. */
export function productsById(ids: readonly string[]): Source {
  return { from: products, where: sql`p.id = any(${ids}::uuid[])`, score: merits, loosely: null };
}

/** Products that another engine found, with the points that it gave them; of equals, those of the categories that the query names come first. */
export function rankedProducts(ranked: readonly { readonly id: string; readonly points: number }[], categoryIds: readonly string[]): Source {
  return {
    from: sql`unnest(${ranked.map(({ id }) => id)}::uuid[], ${ranked.map(({ points }) => points)}::int[]) as ranked (id, points)
      join catalog.product p on p.id = ranked.id left join search.document d on d.product_id = p.id and d.edition = ${live}`,
    where: sql`true`,
    score: sql`ranked.points + ${inCategory(categoryIds)} + ${merits}`,
    loosely: null,
  };
}

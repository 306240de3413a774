import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import type { Slot } from './choose-words.ts';

/** What a word is worth by where it stands: title, category or tags, options, the rest. A synonym or a completion is worth a little less. */
const POINTS = { exact: { A: 100, B: 70, C: 60, D: 10 }, other: { A: 75, B: 50, C: 40, D: 8 } } as const;
/** More words found beat fewer, whatever they are worth. */
export const A_WORD = 10_000;
const EXACT_TITLE = 200;
/** Whoever names a category means what lies in it, before what only speaks of it. */
const IN_CATEGORY = 40;
const IN_STOCK = 12;

/** A slot, and how much it counts beside the others. */
export type WeighedSlot = { readonly slot: Slot; readonly weight: number };

/** What the whole of a query says: a title, perhaps, and the categories that it names. */
export type Meaning = { readonly title: string; readonly categoryIds: readonly string[] };

/** How well a document (`search.document d`) and its product (`catalog.product p`) answer: for each word the best place that it stands in, then what speaks for the product. */
export function score(slots: readonly WeighedSlot[], { title, categoryIds }: Meaning): RawBuilder<number> {
  return sql`${sql.join(slots.map(pointsOf), sql` + `)}
    + case when d.title = ${title} then ${EXACT_TITLE}::int else 0 end + ${inCategory(categoryIds)} + ${merits}`;
}

/** What a product gains by lying in a category that the query names. */
export function inCategory(categoryIds: readonly string[]): RawBuilder<number> {
  return sql`case when p.category_id = any(${categoryIds}::uuid[]) then ${IN_CATEGORY}::int else 0 end`;
}

/** What speaks for a product whatever is asked for: it can be bought, it sells, its title is to the point. At most about a third of a word. */
export const merits: RawBuilder<number> = sql`
  case when p.in_stock then ${IN_STOCK}::int else 0 end + least(12, (3 * ln(1 + p.units_sold))::int) + 10 - least(60, coalesce(length(d.title), 60)) / 6`;

function pointsOf({ slot: { exact, other }, weight }: WeighedSlot): RawBuilder<number> {
  const whens = (['A', 'B', 'C', 'D'] as const).flatMap((place) => [
    { words: exact, place, points: POINTS.exact[place] },
    { words: other, place, points: POINTS.other[place] },
  ]).filter(({ words }) => words.length > 0).toSorted((a, b) => b.points - a.points);
  return sql`case ${sql.join(whens.map(({ words, place, points }) => sql`when d.words @@ ${anyOf(words, place)}::tsquery then ${weight}::int * ${points}::int + ${A_WORD}::int`), sql` `)} else 0 end`;
}

/** The text of a `tsquery` for any of these lexemes, in one place or in any. */
export function anyOf(lexemes: readonly string[], place = ''): string {
  return lexemes.map((lexeme) => `'${lexeme.replaceAll("'", "''")}'${place === '' ? '' : `:${place}`}`).join(' | ');
}

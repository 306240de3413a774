import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { titleKey } from '../documents/make-document.ts';
import { tokensOf } from '../words/tokens-of.ts';
import { anyOf } from './score.ts';

export type NamedCategory = { id: string; name: string; parentId: string | null; isFilled: boolean };

/** What begins with what somebody typed, of things on sale only. All categories come along: there are few, and only we fold their names. */
export type Beginnings = { titles: { id: string; title: string }[]; words: string[]; categories: NamedCategory[] };

const MOST_WORDS = 6;
/** Letters from which on titles are looked for; one letter begins words of nearly all. */
const SHORTEST = 2;
const LAST = '\u{10ffff}';

/** Finds, for a key such as ` blue sh`, titles in which a word begins so, and words that may stand there. One statement. */
export async function findBeginnings(context: Context, key: string, first: number): Promise<Beginnings> {
  const [last = '', ...before] = key.trim().split(' ').toReversed();
  const said = before.toReversed().join(' ');
  const saidBefore = tokensOf(said).map((token) => anyOf([token.lexeme])).join(' & ');
  const pattern = key.trim().length < SHORTEST ? null : `%${key}%`;
  const found = await firstRow(context.reader, sql<Beginnings>`
    with live as (select live as edition from search.edition where engine = 'POSTGRESQL')
    select
      (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
        select id, title from (
          select distinct on (d.title) p.id, p.title, d.title as folded, d.title like ${`${key}%`} as starts, p.in_stock, p.units_sold
          from search.document d join live using (edition) join catalog.product p on p.id = d.product_id
          where d.title like ${pattern} and p.is_active order by d.title, p.in_stock desc, p.units_sold desc, p.id) once
        order by starts desc, in_stock desc, units_sold desc, length(folded), folded limit ${first * 2}) t) as titles,
      array(
        select w.text from (
          select text, lexeme, prominent from search.word where text >= ${last} and text < ${`${last}${LAST}`} and prominent > 1 and length(text) > 2
          order by prominent desc, text limit ${MOST_WORDS}) w
        where exists (
          select from search.document d join live using (edition) join catalog.product p on p.id = d.product_id
          where d.words @@ (quote_literal(w.lexeme)::tsquery && ${saidBefore}::tsquery) and p.is_active)
        order by w.prominent desc, w.text) as words,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'parentId', c.parent_id,
          'isFilled', (select true from catalog.product p where p.category_id = c.id and p.is_active limit 1) is not null) order by c.position, c.name, c.id), '[]')
        from catalog.category c) as categories`);
  if (found === undefined) throw new Error('A statement without a table in its from clause answers one row');
  return { ...found, words: found.words.map((word) => (said === '' ? word : `${said} ${word}`)) };
}

/** The categories in whose name a word begins so, and in which, or below which, something is on sale. */
export function categoriesBeginning(categories: readonly NamedCategory[], key: string): NamedCategory[] {
  const filled = new Set<string>();
  const byId = new Map(categories.map((category) => [category.id, category]));
  for (const category of categories.filter(({ isFilled }) => isFilled)) {
    for (let at: NamedCategory | undefined = category; at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) filled.add(at.id);
  }
  return categories.filter(({ id, name }) => filled.has(id) && titleKey(name).includes(key));
}

import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { misspellings } from '../words/misspellings.ts';

/** A word of the index, in how many products it stands, and in how many of them in the title, the category, the tags or the options. */
export type KnownWord = { lexeme: string; text: string; products: number; prominent: number };
export type CategoryRow = { id: string; slug: string; name: string; parentId: string | null };

/** What the index knows around the words of a query. */
export type Found = {
  /** Of the lexemes asked for, those that stand in products. */
  known: KnownWord[];
  /** For those of the words that do not: what they may be the beginning or a misspelling of. */
  similar: KnownWord[];
  /** Products with the SKU, or one that begins so. */
  skuProducts: string[];
  categories: CategoryRow[];
  /** The edition of Meilisearch's index; 0: none. */
  meilisearch: number;
};

export type Asked = {
  /** The words that stand for themselves: what the index would hold, and as they were typed. */
  readonly words: readonly { readonly lexeme: string; readonly text: string }[];
  /** All that may be asked for in the end: synonyms, words written together or apart. */
  readonly lexemes: readonly string[];
  readonly sku: string | null;
};

const MOST_SIMILAR = 40;
const MOST_BEGUN = 10;
const MOST_SKU_PRODUCTS = 100;
/** No lexeme sorts after its beginning with this. */
const LAST = '\u{10ffff}';

/** Asks the index for words, the catalogue for the SKU and the tree of categories: one statement. */
export async function lookUp(context: Context, { words, lexemes, sku }: Asked): Promise<Found> {
  const forms = words.map(({ lexeme, text }) => [...new Set([...misspellings(lexeme), ...misspellings(text)])].join(' '));
  const pattern = sku === null ? null : `${sku.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await firstRow(context.reader, sql<Found>`
    with known as (
      select w.lexeme, w.text, w.products, w.prominent from search.word w where w.lexeme = any(${lexemes}::text[])
    ), unknown as (
      select asked.word, asked.forms from unnest(${words.map(({ lexeme }) => lexeme)}::text[], ${forms}::text[]) as asked (word, forms)
      where length(asked.word) > 1 and not exists (select from known where known.lexeme = asked.word)
    ), alike as (
      select near.* from unknown cross join lateral (
        select w.lexeme, w.text, w.products, w.prominent from search.word w
        where w.misspellings && string_to_array(unknown.forms, ' ') order by w.prominent desc, w.products desc limit ${MOST_SIMILAR}) near
      union
      select begun.* from unknown cross join lateral (
        select w.lexeme, w.text, w.products, w.prominent from search.word w
        where w.lexeme >= unknown.word and w.lexeme < unknown.word || ${LAST} order by w.prominent desc, w.products desc limit ${MOST_BEGUN}) begun
    )
    select
      (select coalesce(jsonb_agg(to_jsonb(known)), '[]') from known) as known,
      (select coalesce(jsonb_agg(to_jsonb(alike)), '[]') from alike) as "similar",
      array(select distinct v.product_id from catalog.product_variant v where v.sku ilike ${pattern} limit ${MOST_SKU_PRODUCTS}) as "skuProducts",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'parentId', c.parent_id) order by c.position, c.name, c.id), '[]')
         from catalog.category c) as categories,
      (select live from search.edition where engine = 'MEILISEARCH') as meilisearch`);
  if (found === undefined) throw new Error('A statement without a table in its from clause answers one row');
  return found;
}

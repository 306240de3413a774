import type { Context } from '#context';
import { firstRow, sql } from '#database';
import type { RawBuilder } from 'kysely';
import { optionCounts } from './option-counts.ts';
import { BITS, failures, type Filter } from './filter.ts';
import { PRICE_BANDS } from './price-bands.ts';
import type { LastHit, SearchOrder } from './search-orders.ts';
import type { Source } from './sources.ts';

/** A product found, and where it stands in the order asked for. */
export type Hit = { readonly id: string; readonly key: string | number | null; readonly score: number };

/** How many of the products found have each value. By category id, number of the price band, whether in stock, name and value of the option. */
export type Counts = {
  readonly total: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly prices: Readonly<Record<string, number>>;
  readonly availability: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, number>>;
};

export type FindOptions = {
  readonly filter: Filter;
  readonly order: SearchOrder;
  readonly limit: number;
  /** The page begins after this one; null: with the first. Then so many are passed over. */
  readonly after: LastHit | null;
  readonly offset: number;
  /** False: nobody asked for the counts. */
  readonly counts: boolean;
};

/** So many products with all the words are enough; below, those with some of them join. */
const ENOUGH = 24;

/**
 * The products on sale that a source gives, filtered, counted and sorted by what the catalogue says at this moment: one statement.
 * A facet counts the products that meet all conditions but its own, so that it shows what choosing another value would give.
 */
export async function findProducts(context: Context, source: Source, { filter, order, limit, after, offset, counts }: FindOptions): Promise<{ hits: Hit[]; counts: Counts | null }> {
  const found = await firstRow(context.reader, sql<{ hits: Hit[]; counts: Counts | null }>`
    with ${candidates(source, filter, order)}
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'key', key, 'score', score)), '[]') from (
        select id, key, score from matched where failed = 0 and ${after === null ? sql`true` : order.after(after)} order by ${order.by} limit ${limit} offset ${offset}) hit) as hits,
      ${counts ? countsOf(filter) : sql`null`} as counts`);
  if (found === undefined) throw new Error('A statement without a table in its from clause answers one row');
  return found;
}

/** The common table `matched`: what can be shown or counted. */
function candidates(source: Source, filter: Filter, order: SearchOrder): RawBuilder<unknown> {
  const select = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select p.id, p.category_id, p.price_min, p.in_stock, d.options, ${failures(filter)} as failed, ${source.score} as score, ${order.key ?? sql`null`} as key
    from ${source.from} where ${where} and p.is_active`;
  if (source.loosely === null) return sql`matched as materialized (${select(source.where)})`;
  const { where, leastScore, aWord } = source.loosely;
  return sql`strict as materialized (${select(source.where)}), fitting as materialized (
      ${select(sql`${where} and (select count(*) from (select from strict limit ${ENOUGH}::int) enough) < ${ENOUGH}::int`)}
    ), loose as (
      select * from fitting where score >= case when exists (select from strict) then ${leastScore}::bigint
        else least(${leastScore}::bigint, (select max(score) / ${aWord}::int * ${aWord}::int from fitting)) end
    ), matched as materialized (select * from strict union all select * from loose)`;
}

function countsOf(filter: Filter): RawBuilder<unknown> {
  return sql`jsonb_build_object(
    'total', (select count(*) from matched where failed = 0),
    'categories', ${countBy(sql`category_id`, sql`failed in (0, ${BITS.category}::int) and category_id is not null`)},
    'prices', ${countBy(sql`width_bucket(price_min, ${PRICE_BANDS}::bigint[])`, sql`failed in (0, ${BITS.price}::int)`)},
    'availability', ${countBy(sql`in_stock`, sql`failed in (0, ${BITS.availability}::int)`)},
    'options', ${optionCounts(filter.options)})`;
}

function countBy(value: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(jsonb_object_agg(value, products), '{}') from (
    select ${value} as value, count(*) as products from matched where ${where} group by 1) counted)`;
}

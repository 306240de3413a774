import type { Pool } from 'pg';
import { prepared, type Input, type Prepared } from '../prepared.ts';
import { card, type CardRow } from './card.ts';

type Counted = { value: string; count: number };
type Row = { hits: CardRow[]; total: number; categories: Counted[] | null; prices: Counted[] | null; availability: Counted[] | null; options: Counted[] | null };

const SIZE = 24;
const ranked: Prepared = {
  name: 'search',
  text: `with matched as materialized (
      select p.id, p.category_id, p.price_min, p.in_stock, d.options, ts_rank(d.words, asked) as score
      from to_tsquery('simple', $1) asked, search.document d join catalog.product p on p.id = d.product_id
      where d.words @@ asked and p.is_active
    )
    select
      (select jsonb_agg(to_jsonb(hit)) from (
        select p.id, p.slug, p.title, p.price_min, p.price_max, p.compare_at_price, p.in_stock, p.rating_sum, p.rating_count, p.created_at, i.url, i.alt, i.width, i.height
        from (select id, score from matched order by score desc, id limit $2) best join catalog.product p on p.id = best.id
          left join lateral (select * from catalog.product_image i where i.product_id = p.id order by i.position, i.id limit 1) i on true
        order by best.score desc, best.id) hit) as hits,
      (select count(*) from matched) as total,
      (select jsonb_agg(jsonb_build_object('value', c.slug, 'count', n.count)) from (select category_id, count(*) from matched group by 1) n join catalog.category c on c.id = n.category_id) as categories,
      (select jsonb_agg(to_jsonb(n)) from (select width_bucket(price_min, '{50000,100000,200000,300000,500000}'::bigint[]) as value, count(*) from matched group by 1) n) as prices,
      (select jsonb_agg(to_jsonb(n)) from (select in_stock as value, count(*) from matched group by 1) n) as availability,
      (select jsonb_agg(to_jsonb(n)) from (select value, count(*) from matched, unnest(options) value group by 1) n) as options`,
};

/** The best products for all words, with how many there are of each facet's values: one statement over the same index, ranked as PostgreSQL does. */
export async function search(pool: Pool, { query }: Input) {
  const [row] = await prepared<Row>(pool, ranked, [(query ?? '').split(' ').join(' & '), SIZE + 1]);
  if (row === undefined) throw new Error('A statement without a table in its from clause answers one row.');
  const nodes = row.hits.slice(0, SIZE).map((hit) => ({ product: card(hit) }));
  const facets = [row.categories, row.prices, row.availability, row.options].map((values) => ({ values: values ?? [] }));
  return { search: { nodes, facets, totalCount: row.total, pageInfo: { hasNextPage: row.hits.length > SIZE, endCursor: null } } };
}

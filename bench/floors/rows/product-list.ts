import type { Pool } from 'pg';
import { prepared, type Input, type Prepared } from '../prepared.ts';
import { card, type CardRow } from './card.ts';

const SIZE = 24;
const page: Prepared = {
  name: 'page',
  text: `select p.id, p.slug, p.title, p.price_min, p.price_max, p.compare_at_price, p.in_stock, p.rating_sum, p.rating_count, p.created_at,
      i.url, i.alt, i.width, i.height
    from catalog.product p
      left join lateral (select * from catalog.product_image i where i.product_id = p.id order by i.position, i.id limit 1) i on true
    where p.is_active and (p.created_at, p.id) < ($1::timestamptz, $2::uuid) order by p.created_at desc, p.id desc limit $3`,
};
const count: Prepared = { name: 'count', text: 'select count(*) as count from catalog.product where is_active = $1' };

/** A page of the newest products after a cursor of the graph, and how many there are: two statements. */
export async function productList(pool: Pool, { after }: Input) {
  const [createdAt, id] = after === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : keyOf(after);
  const [found, [counted]] = await Promise.all([
    prepared<CardRow>(pool, page, [createdAt, id, SIZE + 1]),
    prepared<{ count: number }>(pool, count, [true]),
  ]);
  const nodes = found.slice(0, SIZE);
  const last = nodes.at(-1);
  const endCursor = last === undefined ? null : Buffer.from(JSON.stringify(['NEWEST', last.created_at, last.id])).toString('base64url');
  return { products: { nodes: nodes.map(card), pageInfo: { hasNextPage: found.length > SIZE, endCursor }, totalCount: counted?.count ?? 0 } };
}

function keyOf(cursor: string): unknown[] {
  const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return Array.isArray(key) ? key.slice(1) : [];
}

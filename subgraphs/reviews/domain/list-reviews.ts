import type { Context } from '#context';
import { dependsOn, topics } from '#cache';
import { firstRow, rows, sql } from '#database';
import { connection, groupedBy, page, type Connection, type Page, type PageArguments } from '#graph';
import { reviewColumns, type ReviewRow } from '../rows.ts';

const ORDER = 'NEWEST';

/**
 * A page of reviews for each of several products, newest first, those hidden by staff left out: one statement for all of them.
 * The products share the page's arguments, as products of one list in one operation do.
 */
export async function listReviews(context: Context, productIds: readonly string[], args: PageArguments): Promise<Map<string, Connection<ReviewRow>>> {
  dependsOn(context, ...productIds.map(topics.reviewsOf));
  const asked = { page: page(args, ORDER, 10), order: ORDER };
  const found = groupedBy(await readPages(context, productIds, asked.page), (review) => review.productId);
  return new Map(productIds.map((id) => [
    id,
    connection(found.get(id) ?? [], asked, (review) => [review.createdAt.toISOString(), review.id], () => countReviews(context, id)),
  ]));
}

function readPages(context: Context, productIds: readonly string[], { after, limit }: Page): Promise<ReviewRow[]> {
  const [at, id] = after ?? [null, null];
  return rows(context.reader, sql<ReviewRow>`
    select page.* from unnest(${productIds}::uuid[]) as asked (product_id)
    cross join lateral (
      select ${reviewColumns} from reviews.review r
      where r.product_id = asked.product_id and not r.is_hidden
        and (${at}::timestamptz is null or (r.created_at, r.id) < (${at}::timestamptz, ${id}::uuid))
      order by r.created_at desc, r.id desc limit ${limit}) page`);
}

async function countReviews(context: Context, productId: string): Promise<number> {
  const counted = await firstRow(context.reader, sql<{ count: number }>`
    select count(*) from reviews.review r where r.product_id = ${productId} and not r.is_hidden`);
  return counted?.count ?? 0;
}

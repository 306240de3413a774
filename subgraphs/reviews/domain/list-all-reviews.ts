import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import { reviewColumns, type ReviewRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** Which reviews staff look at; null: all. */
export type ReviewFilter = { readonly productId: string | null; readonly isHidden: boolean | null; readonly ratingMax: number | null };

/** A page of all reviews for staff, hidden ones too, newest first: one statement, and one more when the total is asked for. */
export async function listAllReviews(context: Context, args: PageArguments, filter: ReviewFilter): Promise<Connection<ReviewRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const [at = null, id = null] = asked.page.after ?? [];
  const matches = sql`
    (${filter.productId}::uuid is null or r.product_id = ${filter.productId}) and (${filter.isHidden}::boolean is null or r.is_hidden = ${filter.isHidden})
    and (${filter.ratingMax}::int is null or r.rating <= ${filter.ratingMax})`;
  const found = await rows(context.reader, sql<ReviewRow>`
    select ${reviewColumns} from reviews.review r
    where ${matches} and (${at}::timestamptz is null or (r.created_at, r.id) < (${at}::timestamptz, ${id}::uuid))
    order by r.created_at desc, r.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (review) => [review.createdAt.toISOString(), review.id], async () => {
    const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from reviews.review r where ${matches}`);
    return counted?.count ?? 0;
  });
}

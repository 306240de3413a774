import { dependsOn, topics } from '#cache';
import { rows, sql } from '#database';
import { byKey, defineLoader, type Connection, type LoaderDefinition, type PageArguments } from '#graph';
import { listReviews } from './domain/list-reviews.ts';
import { reviewColumns, type ReviewRow } from './rows.ts';

/** Reviews by id, those hidden by staff too. */
export const reviewById = defineLoader<ReviewRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<ReviewRow>`
    select ${reviewColumns} from reviews.review r where r.id = any(${ids}::uuid[])`);
  // One that is not there may come back, of whatever product.
  dependsOn(context, ...found.map((review) => topics.reviewsOf(review.productId)), ...(found.length < ids.length ? [topics.reviews] : []));
  return byKey(found, (review) => review.id);
});

type PageLoader = LoaderDefinition<string, Connection<ReviewRow> | null>;

const pageLoaders = new Map<string, PageLoader>();
const REMEMBERED_PAGES = 500;

/** A loader of one page of reviews by product: one for each set of arguments, so that the products of a list share a statement. */
export function reviewPages(args: PageArguments): PageLoader {
  const key = JSON.stringify([args.first, args.after]);
  const known = pageLoaders.get(key);
  if (known !== undefined) return known;
  if (pageLoaders.size >= REMEMBERED_PAGES) pageLoaders.clear();
  const made = defineLoader<Connection<ReviewRow>>((ids, context) => listReviews(context, ids, args));
  pageLoaders.set(key, made);
  return made;
}

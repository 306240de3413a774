import { sql } from '#database';

/** A review as the graph reads it. */
export type ReviewRow = { id: string; productId: string; rating: number; title: string | null; body: string; authorName: string; isHidden: boolean; createdAt: Date };

/** The columns of a ReviewRow from `reviews.review r`. */
export const reviewColumns = sql`r.id, r.product_id as "productId", r.rating, r.title, r.body, r.author_name as "authorName", r.is_hidden as "isHidden", r.created_at as "createdAt"`;

/** A product of the catalogue, by its id alone. */
export type ProductReference = { id: string };

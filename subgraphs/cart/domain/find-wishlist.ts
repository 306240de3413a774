import { rows, sql, type SqlExecutor } from '#database';
import type { WishlistRow } from '../rows.ts';

/** A customer's wishlist, what was put there last first: one statement. It is bounded (`addToWishlist`), so it needs no pages. */
export async function findWishlist(executor: SqlExecutor, userId: string): Promise<WishlistRow> {
  const items = await rows(executor, sql<WishlistRow['items'][number]>`
    select w.id, w.variant_id as "variantId", w.created_at as "addedAt" from cart.wishlist_item w
    where w.user_id = ${userId} order by w.created_at desc, w.id desc`);
  return { items };
}

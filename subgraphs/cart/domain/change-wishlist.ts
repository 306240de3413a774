import { findVariantsForSale } from '#catalog';
import { firstRow, newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { WishlistRow } from '../rows.ts';
import { findWishlist } from './find-wishlist.ts';

/** Far more than anybody looks through, and few enough to show at once. */
const MOST_ITEMS = 200;

/**
 * Puts a variant on a customer's wishlist; one that is on it stays where it is. Refuses with NOT_FOUND (unknown variant, product off sale),
 * QUANTITY_LIMIT. Locks the customer's user, so that the limit holds however many add at once.
 */
export async function addToWishlist(unit: Unit, userId: string, variantId: string): Promise<WishlistRow> {
  const variant = (await findVariantsForSale(unit.sql, [variantId])).get(variantId);
  if (variant === undefined || !variant.isActive) throw new UserError('NOT_FOUND', ['variantId'], 'The shop does not sell this.');
  await rows(unit.sql, sql`select id from accounts.user where id = ${userId} for no key update`);
  await rows(unit.sql, sql`
    insert into cart.wishlist_item (id, user_id, variant_id, created_at, updated_at) values (${newId()}, ${userId}, ${variantId}, ${unit.now}, ${unit.now})
    on conflict (user_id, variant_id) do nothing`);
  const wishlist = await findWishlist(unit.sql, userId);
  if (wishlist.items.length > MOST_ITEMS) throw new UserError('QUANTITY_LIMIT', ['variantId'], `A wishlist has at most ${MOST_ITEMS} things. Remove one first.`);
  return wishlist;
}

/** Takes something off a customer's wishlist. Refuses with NOT_FOUND, also for what is on somebody else's. */
export async function removeFromWishlist(unit: Unit, userId: string, id: string): Promise<WishlistRow> {
  const removed = await firstRow(unit.sql, sql`delete from cart.wishlist_item where id = ${id} and user_id = ${userId} returning id`);
  if (removed === undefined) throw new UserError('NOT_FOUND', ['id'], 'This is not on your wishlist.');
  return findWishlist(unit.sql, userId);
}

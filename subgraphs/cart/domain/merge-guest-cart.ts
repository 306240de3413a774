import { firstRow, newId, rows, sql, type Unit } from '#database';
import { findAvailability } from '#inventory';
import type { StoredCart, StoredLine } from '../rows.ts';
import type { Available } from './cart-issues.ts';
import { guestOwner, userOwner } from './cart-owner.ts';
import { MAXIMUM_QUANTITY } from './check-quantity.ts';
import { findStoredCart } from './find-stored-cart.ts';
import { lockStoredCart } from './lock-stored-cart.ts';

/**
 * Joins a guest's cart to a user's, in the unit in which the guest signs in; the guest's cart vanishes. Quantities add up, at most
 * 100 and at most what is available; what the user had stays in any case, what is sold out does not come along. Promo code, pincode
 * and delivery are the guest's where the user has none. One statement when the guest has no cart. Locks the guest's cart, then the user's.
 */
export async function mergeGuestCart(unit: Unit, { guestSessionId, userId }: { guestSessionId: string; userId: string }): Promise<void> {
  const guestId = guestOwner(guestSessionId).cartId;
  const locked = await firstRow(unit.sql, sql`select 1 from cart.cart where id = ${guestId} for update`);
  if (locked === undefined) return;
  const guest = await findStoredCart(unit.sql, guestId);
  const user = await lockStoredCart(unit, userOwner(userId));
  const available = await findAvailability(unit.sql, guest.lines.map((line) => line.variantId));
  await writeMerged(unit, { guest, user, lines: mergeLines(guest.lines, user.lines, available) });
}

/** The lines of the user's cart that the guest's change or add to it. */
export function mergeLines(guest: readonly StoredLine[], user: readonly StoredLine[], available: Available): StoredLine[] {
  const present = new Map(user.map((line) => [line.variantId, line]));
  return guest.flatMap((line) => {
    const had = present.get(line.variantId);
    const most = Math.min(MAXIMUM_QUANTITY, available.get(line.variantId)?.available ?? 0);
    const quantity = Math.max(had?.quantity ?? 0, Math.min((had?.quantity ?? 0) + line.quantity, most));
    return quantity < 1 ? [] : [{ ...line, id: had?.id ?? newId(), quantity }];
  });
}

/** One statement: the guest's cart goes with its lines, the user's takes them over. */
async function writeMerged(unit: Unit, { guest, user, lines }: { guest: StoredCart; user: StoredCart; lines: StoredLine[] }): Promise<void> {
  const delivered = user.pincode === null ? guest : user;
  await rows(unit.sql, sql`
    with gone as (delete from cart.cart where id = ${guest.id}),
    kept as (
      update cart.cart set pincode = ${delivered.pincode}, delivery_method_id = ${delivered.deliveryMethod?.id ?? null},
        promo_code = ${user.promoCode ?? guest.promoCode}, updated_at = ${unit.now} where id = ${user.id})
    insert into cart.cart_line (id, cart_id, variant_id, quantity, unit_price_seen, created_at, updated_at)
    select line.id, ${user.id}, line.variant_id, line.quantity, line.unit_price_seen, ${unit.now}, ${unit.now}
    from unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.variantId)}::uuid[],
      ${lines.map((line) => line.quantity)}::int[], ${lines.map((line) => line.unitPriceSeen)}::bigint[]) line (id, variant_id, quantity, unit_price_seen)
    on conflict (cart_id, variant_id)
    do update set quantity = excluded.quantity, unit_price_seen = excluded.unit_price_seen, updated_at = excluded.updated_at`);
}

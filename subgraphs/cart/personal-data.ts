import { rows, sql } from '#database';
import { inBatches, type PersonalData } from '#privacy';

type LineOfExport = { readonly id: string; readonly variantId: string; readonly quantity: number; readonly addedAt: Date };

type WishOfExport = { readonly id: string; readonly variantId: string; readonly addedAt: Date };

/** What lies in a user's cart, which has its owner's id, and on their wishlist. */
export const cartsOfUsers: PersonalData = {
  sections: {
    cart: (context, userId) => inBatches<LineOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
      select l.id, l.variant_id as "variantId", l.quantity, l.created_at as "addedAt" from cart.cart_line l
      where l.cart_id = ${userId} and (${after === null} or l.id > ${after?.id ?? null}::uuid) order by l.id limit ${limit}`)),
    wishlist: (context, userId) => inBatches<WishOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
      select w.id, w.variant_id as "variantId", w.created_at as "addedAt" from cart.wishlist_item w
      where w.user_id = ${userId} and (${after === null} or w.variant_id > ${after?.variantId ?? null}::uuid) order by w.variant_id limit ${limit}`)),
  },
  async erase(unit, userId) {
    await rows(unit.sql, sql`delete from cart.cart where id = ${userId}`);
    await rows(unit.sql, sql`delete from cart.wishlist_item where user_id = ${userId}`);
  },
};

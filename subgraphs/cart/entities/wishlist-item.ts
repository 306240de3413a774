import { defineEntity, p } from '@mikro-orm/postgresql';

/** A variant that a customer has put aside. */
export const WishlistItem = defineEntity({
  name: 'WishlistItem',
  tableName: 'wishlist_item',
  schema: 'cart',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    variantId: p.uuid(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

import type { WishlistItemResolvers } from '../../../schema/generated/cart.ts';

export const WishlistItemType: WishlistItemResolvers = { variant: (item) => ({ id: item.variantId }) };

import { ownUserId } from '#accounts';
import type { QueryResolvers } from '../../../schema/generated/cart.ts';
import { findWishlist } from '../domain/find-wishlist.ts';

export const wishlist: QueryResolvers['wishlist'] = (_parent, _args, context) => findWishlist(context.reader, ownUserId(context));

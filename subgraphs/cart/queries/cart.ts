import { findAvailability } from '#inventory';
import type { QueryResolvers } from '../../../schema/generated/cart.ts';
import { cartOwner } from '../domain/cart-owner.ts';
import { fillCart } from '../domain/fill-cart.ts';
import { findStoredCart } from '../domain/find-stored-cart.ts';
import { showCart } from '../domain/show-cart.ts';

export const cart: QueryResolvers['cart'] = async function cart(_parent, _args, context) {
  const stored = await findStoredCart(context.reader, cartOwner(context.viewer).cartId);
  const [filled, available] = await Promise.all([
    fillCart(context.reader, stored, context),
    findAvailability(context.reader, stored.lines.map((line) => line.variantId)),
  ]);
  return showCart(context, filled, available);
};

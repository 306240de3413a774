import type { Unit } from '#database';
import type { FilledCart } from '../rows.ts';
import { cartOwner } from './cart-owner.ts';
import { fillCart } from './fill-cart.ts';
import { lockStoredCart } from './lock-stored-cart.ts';

/** A cart that nobody else can change before the commit. */
export type LockedCart = FilledCart;

/**
 * Locks the viewer's cart and reads it with present prices, tax rates, what its promo code does and the delivery method asked for (else
 * the chosen one): two statements, three with a code. `deliveryMethod` is null when there is no such method. Throws UNAUTHENTICATED
 * without a session. Keeps F01, F10.
 */
export async function lockCart(unit: Unit, deliveryMethodId: string | null = null): Promise<LockedCart> {
  const cart = await lockStoredCart(unit, cartOwner(unit.context.viewer), deliveryMethodId);
  return fillCart(unit.sql, cart, unit.context);
}

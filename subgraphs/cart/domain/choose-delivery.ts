import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { findAvailability } from '#inventory';
import type { ChangedCart } from './change-cart.ts';
import { lockCart } from './lock-cart.ts';
import { serves } from './serves.ts';

/**
 * Chooses where and how the viewer's cart is delivered.
 * Refuses with NOT_FOUND (no such delivery method in use), NOT_DELIVERABLE (it does not go there). Locks the cart.
 */
export async function chooseDelivery(unit: Unit, chosen: { pincode: string; deliveryMethodId: string }): Promise<ChangedCart> {
  const cart = await lockCart(unit, chosen.deliveryMethodId);
  const method = cart.deliveryMethod;
  if (method === null || !method.isActive) throw new UserError('NOT_FOUND', ['deliveryMethodId'], 'There is no such delivery method.');
  if (!serves(method, chosen.pincode)) throw new UserError('NOT_DELIVERABLE', ['pincode'], `${method.name} does not go to ${chosen.pincode}.`);
  await rows(unit.sql, sql`
    update cart.cart set pincode = ${chosen.pincode}, delivery_method_id = ${method.id}, updated_at = ${unit.now} where id = ${cart.id}`);
  const available = await findAvailability(unit.sql, cart.lines.map((line) => line.variantId));
  return { cart: { ...cart, pincode: chosen.pincode }, available };
}

import type { Context } from '#context';
import { unitOfWork, type Unit } from '#database';
import type { CartRow, FilledCart } from '../rows.ts';
import type { Available } from './cart-issues.ts';
import { showCart } from './show-cart.ts';

/** A cart after a change, with what is needed to show it: nothing is read again after the commit. */
export type ChangedCart = { readonly cart: FilledCart; readonly available: Available };

/** Runs a change of a cart as one unit of work and shows the cart that it leaves. */
export async function changeCart(context: Context, change: (unit: Unit) => Promise<ChangedCart>): Promise<CartRow> {
  const { cart, available } = await unitOfWork(context, change);
  return showCart(context, cart, available);
}

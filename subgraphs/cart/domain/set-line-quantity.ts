import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { findAvailability } from '#inventory';
import type { CartLine, FilledCart } from '../rows.ts';
import type { ChangedCart } from './change-cart.ts';
import { checkQuantity } from './check-quantity.ts';
import { lockCart } from './lock-cart.ts';
import { writeLine } from './write-line.ts';

/**
 * Gives a line of the viewer's cart another quantity; 0 removes it.
 * Refuses with NOT_FOUND (no such line in this cart), QUANTITY_LIMIT, INSUFFICIENT_STOCK. Locks the cart. Keeps F01.
 */
export async function setLineQuantity(unit: Unit, wanted: { lineId: string; quantity: number }): Promise<ChangedCart> {
  const cart = await lockCart(unit);
  const line = cart.lines.find((each) => each.id === wanted.lineId);
  if (line === undefined) throw new UserError('NOT_FOUND', ['lineId'], 'There is no such line in your cart.');
  const available = await findAvailability(unit.sql, cart.lines.map((each) => each.variantId));
  if (wanted.quantity === 0) return { cart: await removeLine(unit, cart, line), available };

  checkQuantity(wanted.quantity, available.get(line.variantId)?.available ?? 0);
  const changed = { ...line, quantity: wanted.quantity, unitPriceSeen: line.variant.price };
  await writeLine(unit, cart.id, changed);
  return { cart: { ...cart, lines: cart.lines.map((each) => (each.id === line.id ? changed : each)) }, available };
}

async function removeLine(unit: Unit, cart: FilledCart, line: CartLine): Promise<FilledCart> {
  await rows(unit.sql, sql`delete from cart.cart_line where id = ${line.id}`);
  return { ...cart, lines: cart.lines.filter((each) => each.id !== line.id) };
}

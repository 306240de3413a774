import { findVariantsToShow } from '#catalog';
import { newId, type Unit } from '#database';
import { UserError } from '#graph';
import { findAvailability } from '#inventory';
import { cartOwner } from './cart-owner.ts';
import type { ChangedCart } from './change-cart.ts';
import { checkQuantity } from './check-quantity.ts';
import { lookUpPromoCode, withVariants } from './fill-cart.ts';
import { lockStoredCart } from './lock-stored-cart.ts';
import { writeLine } from './write-line.ts';

/**
 * Puts pieces of a variant into the viewer's cart, on top of those in it. Four statements, however many lines there are; five with a promo code.
 * Refuses with NOT_FOUND (unknown variant, product off sale), QUANTITY_LIMIT, INSUFFICIENT_STOCK. Locks the cart. Keeps F01.
 */
export async function addLine(unit: Unit, added: { variantId: string; quantity: number }): Promise<ChangedCart> {
  const cart = await lockStoredCart(unit, cartOwner(unit.context.viewer));
  const variantIds = [...new Set([...cart.lines.map((line) => line.variantId), added.variantId])];
  const variants = await findVariantsToShow(unit.sql, variantIds);
  const variant = variants.get(added.variantId);
  if (variant === undefined || !variant.isActive) throw new UserError('NOT_FOUND', ['variantId'], 'The shop does not sell this.');
  const available = await findAvailability(unit.sql, variantIds);

  const present = cart.lines.find((line) => line.variantId === variant.id);
  const quantity = (present?.quantity ?? 0) + added.quantity;
  checkQuantity(quantity, available.get(variant.id)?.available ?? 0);
  const line = { id: present?.id ?? newId(), variantId: variant.id, quantity, unitPriceSeen: variant.price };
  await writeLine(unit, cart.id, line);
  const lines = present === undefined ? [...cart.lines, line] : cart.lines.map((each) => (each === present ? line : each));
  const promotionLookup = await lookUpPromoCode(unit.sql, cart.promoCode, unit.context);
  return { cart: withVariants({ ...cart, lines, promotionLookup }, variants), available };
}

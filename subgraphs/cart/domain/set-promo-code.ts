import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { findAvailability } from '#inventory';
import type { FilledCart } from '../rows.ts';
import { cartOwner } from './cart-owner.ts';
import type { ChangedCart } from './change-cart.ts';
import { fillCart } from './fill-cart.ts';
import { lockStoredCart } from './lock-stored-cart.ts';
import { priceFilledCart } from './price-filled-cart.ts';
import { promotionRefusal } from './promotion-refusal.ts';

/**
 * Puts a promo code on the viewer's cart, in place of the one on it; null takes it off, and none there is no error. Counts no use of it.
 * Refuses with PROMO_CODE_INVALID (also when it is for other goods), PROMO_CODE_EXPIRED, PROMO_CODE_LIMIT_REACHED, MINIMUM_NOT_MET:
 * the cart then keeps the code that it had. Locks the cart. Keeps F10, F11.
 */
export async function setPromoCode(unit: Unit, code: string | null): Promise<ChangedCart> {
  const stored = await lockStoredCart(unit, cartOwner(unit.context.viewer));
  const cart = await fillCart(unit.sql, { ...stored, promoCode: code }, unit.context);
  checkPromoCode(unit, cart);
  const promoCode = cart.promotionLookup?.code ?? null;
  await rows(unit.sql, sql`update cart.cart set promo_code = ${promoCode}, updated_at = ${unit.now} where id = ${cart.id}`);
  const available = await findAvailability(unit.sql, cart.lines.map((line) => line.variantId));
  return { cart: { ...cart, promoCode }, available };
}

function checkPromoCode(unit: Unit, cart: FilledCart): void {
  const refusal = promotionRefusal(priceFilledCart(unit.context.config, cart, { at: unit.now, deliveryState: null }));
  if (refusal === null) return;
  const code = refusal.code === 'PROMO_CODE_NOT_APPLICABLE' ? 'PROMO_CODE_INVALID' : refusal.code;
  throw new UserError(code, ['code'], refusal.message);
}

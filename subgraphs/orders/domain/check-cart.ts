import type { DeliveryMethodRow, LockedCart } from '#cart';
import { serves } from '#cart';
import { UserError } from '#graph';
import type { Recipient } from '../rows.ts';

/** A cart that can be ordered. */
export type OrderableCart = LockedCart & { readonly deliveryMethod: DeliveryMethodRow };

/**
 * Refuses a cart that holds nothing (CART_EMPTY) or something no longer on sale (NOT_FOUND at the cart's line), a delivery method
 * that is not in use (NOT_FOUND) or does not go there (NOT_DELIVERABLE at the address).
 */
export function checkCart(cart: LockedCart, recipient: Recipient, addressPath: readonly string[]): OrderableCart {
  if (cart.lines.length === 0) throw new UserError('CART_EMPTY', [], 'The cart is empty.');
  const gone = cart.lines.flatMap((line, position) => (line.variant.isActive ? [] : [notOnSale(line.variant.productTitle, position)]));
  if (gone.length > 0) throw UserError.all(gone);
  const { deliveryMethod } = cart;
  if (deliveryMethod === null || !deliveryMethod.isActive) throw new UserError('NOT_FOUND', ['deliveryMethodId'], 'There is no such delivery method.');
  if (!serves(deliveryMethod, recipient.pincode)) {
    throw new UserError('NOT_DELIVERABLE', addressPath, `${deliveryMethod.name} does not go to ${recipient.pincode}.`);
  }
  return { ...cart, deliveryMethod };
}

function notOnSale(title: string, position: number) {
  return { code: 'NOT_FOUND' as const, path: ['lines', String(position)], message: `${title} is no longer on sale. Take it out of the cart.` };
}

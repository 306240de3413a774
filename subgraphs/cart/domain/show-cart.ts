import { primeVariants } from '#catalog';
import type { Context } from '#context';
import { stateOfPincode } from '#geo';
import { primeAvailability } from '#inventory';
import type { CartRow, FilledCart } from '../rows.ts';
import { cartIssues, type Available } from './cart-issues.ts';
import { priceFilledCart } from './price-filled-cart.ts';

/**
 * A cart as the graph shows it: priced now, with its issues, no statement. What the graph goes on to show of the lines is handed
 * to the loaders, so call it after the commit.
 */
export function showCart(context: Context, cart: FilledCart, available: Available): CartRow {
  const priced = priceFilledCart(context.config, cart, { at: context.clock.now(), deliveryState: cart.pincode === null ? null : stateOfPincode(cart.pincode) });
  const pricedById = new Map(priced.lines.map((line) => [line.lineId, line]));
  primeVariants(context, cart.lines.map((line) => line.variant));
  primeAvailability(context, cart.lines.map((line) => line.variantId), available);
  const lines = cart.lines.flatMap((line) => {
    const pricedLine = pricedById.get(line.id);
    return pricedLine === undefined ? [] : [{ ...line, priced: pricedLine }];
  });
  return { ...cart, lines, priced, issues: cartIssues(cart, priced, available) };
}

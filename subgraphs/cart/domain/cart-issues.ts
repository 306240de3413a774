import type { Availability } from '#inventory';
import { formatRupees } from '#money';
import type { CartIssueRow, CartLine, FilledCart } from '../rows.ts';
import type { PricedCart } from './pricing/index.ts';
import { promotionRefusal } from './promotion-refusal.ts';
import { serves } from './serves.ts';

/** Pieces that can be bought now, by variant; a variant that is missing has none. */
export type Available = ReadonlyMap<string, Availability>;

/**
 * What has changed since things were put into a cart, and what keeps it from being ordered, line by line, then for the whole cart.
 * Computed on every read and never stored, so an issue goes with its cause. A line without a product has no further issue.
 */
export function cartIssues(cart: FilledCart, priced: PricedCart, available: Available): CartIssueRow[] {
  return [...cart.lines.flatMap((line) => lineIssues(line, available.get(line.variantId)?.available ?? 0)), ...wholeIssues(cart, priced)];
}

function lineIssues(line: CartLine, available: number): CartIssueRow[] {
  const { productTitle: title, isActive, price } = line.variant;
  const issue = (code: CartIssueRow['code'], message: string): CartIssueRow => ({ code, message, lineId: line.id });
  if (!isActive) return [issue('PRODUCT_UNAVAILABLE', `${title} is no longer sold. Remove it to order the rest.`)];
  const issues: CartIssueRow[] = [];
  if (price !== line.unitPriceSeen) {
    issues.push(issue('PRICE_CHANGED', `${title} was ${formatRupees(line.unitPriceSeen)} and is ${formatRupees(price)} now.`));
  }
  if (available <= 0) issues.push(issue('OUT_OF_STOCK', `${title} is sold out. Remove it to order the rest.`));
  else if (available < line.quantity) issues.push(issue('QUANTITY_REDUCED', `Only ${available} of ${title} left. Reduce the quantity to order.`));
  return issues;
}

function wholeIssues(cart: FilledCart, priced: PricedCart): CartIssueRow[] {
  const issues: CartIssueRow[] = [];
  const refusal = promotionRefusal(priced);
  if (refusal !== null) issues.push({ code: 'PROMO_CODE_NOT_APPLICABLE', message: refusal.message, lineId: null });
  if (cart.deliveryMethod !== null && cart.pincode !== null && !serves(cart.deliveryMethod, cart.pincode)) {
    issues.push({ code: 'NOT_DELIVERABLE', message: `${cart.deliveryMethod.name} no longer goes to ${cart.pincode}. Choose another delivery method.`, lineId: null });
  }
  return issues;
}

import { toPaise } from '#money';
import type { Paise } from '#money';
import type { Delivery } from './types.ts';

/** What the customer gets: how many lines, their value after the discount, and whether a promotion pays for the delivery. */
export type DeliveredGoods = { readonly lineCount: number; readonly total: Paise; readonly freeShipping: boolean };

export type DeliveryPrice = { readonly price: Paise; readonly reason: string };

/**
 * What delivery costs, and why. "Free above ₹999" is free from ₹999 on, measured on what the customer pays for the goods,
 * after the discount: who sees the promise and fills the cart to exactly ₹999 expects it to be kept (docs/pricing.md).
 */
export function deliveryPrice(delivery: Delivery, goods: DeliveredGoods): DeliveryPrice {
  const free = toPaise(0);
  if (goods.lineCount === 0) return { price: free, reason: 'Nothing to deliver' };
  if (goods.freeShipping) return { price: free, reason: 'The promotion pays for delivery' };
  if (delivery.freeAbove !== null && goods.total >= delivery.freeAbove) {
    return { price: free, reason: 'The goods reach the amount from which delivery is free' };
  }
  return { price: delivery.price, reason: 'The price of the delivery method' };
}

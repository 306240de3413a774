import type { RefundShare } from '#cart';
import { toPaise } from '#money';
import type { OrderLineRow, OrderRow, TaxedItem } from '../../rows.ts';

/** What counts as apparel for want of a code (contract: a product without an HSN code). */
const APPAREL = '62';

/** A line of an order, as its invoice names it. */
export function lineItem(line: OrderLineRow): TaxedItem {
  const { title, variantTitle, sku, quantity, rate, total, cgst, sgst, igst } = line;
  return { title: `${title} (${variantTitle}, ${sku})`, hsnCode: line.hsnCode ?? APPAREL, quantity, rate, total, cgst, sgst, igst };
}

/** Pieces of a line that are credited: called as on the invoice, with their own share of its money. */
export function creditedItem(line: OrderLineRow, credited: RefundShare & { readonly quantity: number }): TaxedItem {
  const { quantity, total, cgst, sgst, igst } = credited;
  return { ...lineItem(line), quantity, total, cgst, sgst, igst };
}

/** Delivery, which goes with the goods as one supply and so has no code of its own; none when it was free. */
export function deliveryItem(order: OrderRow): TaxedItem[] {
  if (order.shipping === 0) return [];
  const { shippingRate: rate, shippingCgst: cgst, shippingSgst: sgst, shippingIgst: igst } = order;
  return [{ title: `Delivery (${order.deliveryMethodName})`, hsnCode: null, quantity: 1, rate, total: order.shipping, cgst, sgst, igst }];
}

/** Money that is given back without naming goods. */
export function unnamedItem({ total, cgst, sgst, igst }: RefundShare): TaxedItem {
  return { title: 'Part of the price', hsnCode: null, quantity: null, rate: null, total, cgst, sgst, igst };
}

/** The sum of items. */
export function itemsTotal(items: readonly TaxedItem[]): RefundShare {
  const sum = (part: 'total' | 'cgst' | 'sgst' | 'igst') => items.reduce((all, item) => all + item[part], 0);
  const [cgst, sgst, igst] = [toPaise(sum('cgst')), toPaise(sum('sgst')), toPaise(sum('igst'))];
  return { total: toPaise(sum('total')), tax: toPaise(cgst + sgst + igst), cgst, sgst, igst };
}

import { newId, type Unit } from '#database';
import type { PricedCart, PricedLine } from '#cart';
import { toPaise } from '#money';
import type { OrderLineRow, OrderRow, Recipient } from '../rows.ts';
import type { OrderableCart } from './check-cart.ts';
import type { OrderToPlace } from './order-input.ts';

/** An order before it has its number. */
export type OrderDraft = { readonly order: Omit<OrderRow, 'number'>; readonly deliveryMethodId: string };

/** What an order freezes of its cart, its price and where it goes. Pure but for the new ids. */
export function draftOrder(unit: Unit, placed: { input: OrderToPlace; cart: OrderableCart; priced: PricedCart; recipient: Recipient }): OrderDraft {
  const { input, cart, priced, recipient } = placed;
  const { viewer } = unit.context;
  const none = toPaise(0);
  const order = {
    id: newId(),
    userId: viewer?.userId ?? null,
    sessionId: viewer === null || viewer.userId !== null ? null : viewer.sessionId,
    email: input.email,
    // Cash is paid at the door, and what costs nothing is paid.
    status: input.paymentProvider === 'CASH_ON_DELIVERY' || priced.total === 0 ? 'CONFIRMED' as const : 'PENDING' as const,
    cancelReason: null,
    recipient,
    deliveryMethodName: cart.deliveryMethod.name,
    promoCode: priced.promotion?.refusal === null ? priced.promotion.code : null,
    subtotal: priced.subtotal,
    discount: priced.discount,
    shipping: priced.shipping,
    tax: priced.tax,
    total: priced.total,
    taxLines: priced.taxLines.map(({ name, ratePercent, amount }) => ({ name, ratePercent, amount })),
    shippingRate: priced.delivery?.rateBasisPoints ?? 0,
    shippingCgst: priced.delivery?.cgst ?? none,
    shippingSgst: priced.delivery?.sgst ?? none,
    shippingIgst: priced.delivery?.igst ?? none,
    note: input.note,
    placedAt: unit.now,
    updatedAt: unit.now,
  };
  return { order, deliveryMethodId: cart.deliveryMethod.id };
}

/** The frozen lines, in the order of the cart. */
export function draftLines(orderId: string, cart: OrderableCart, priced: PricedCart): OrderLineRow[] {
  const pricedById = new Map(priced.lines.map((line) => [line.lineId, line]));
  return cart.lines.map((line, position) => {
    const { variantId, variant } = line;
    const { productId, sku, productTitle, variantTitle } = variant;
    return { id: newId(), orderId, position, variantId, productId, sku, title: productTitle, variantTitle, ...frozen(pricedById.get(line.id)), sentBack: 0 };
  });
}

function frozen(priced: PricedLine | undefined) {
  if (priced === undefined) throw new Error('A line of the cart was not priced.');
  const { quantity, unitPrice, discount, total, hsnCode, rateBasisPoints: rate, tax, cgst, sgst, igst } = priced;
  return { quantity, unitPrice, discount, total, hsnCode, rate, tax, cgst, sgst, igst };
}

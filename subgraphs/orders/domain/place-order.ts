import { closeCart, lockCart, priceLockedCart, type LockedCart, type PricedCart } from '#cart';
import { once, type Unit } from '#database';
import { UserError } from '#graph';
import { reserveStock } from '#inventory';
import { formatRupees } from '#money';
import { checkCashOnDelivery, checkProvider, createPayment, type PaymentRow } from '#payments';
import { soldChanged } from '../events.ts';
import type { OrderLineRow } from '../rows.ts';
import { checkCart } from './check-cart.ts';
import { draftLines, draftOrder } from './draft-order.ts';
import { findRecipient } from './find-recipient.ts';
import type { OrderToPlace } from './order-input.ts';
import { writeOrder, type WrittenOrder } from './write-order.ts';

/** The ids that an idempotency key answers with, and what was written: null when it had been before. */
export type PlacedOrder = { readonly orderId: string; readonly paymentId: string; readonly fresh: FreshOrder | null };
export type FreshOrder = WrittenOrder & { readonly payment: PaymentRow; readonly cart: LockedCart };

/**
 * Makes an order of the viewer's cart, once per idempotency key: everything or nothing. Refuses with CART_EMPTY, NOT_FOUND, NOT_DELIVERABLE,
 * UNAVAILABLE, PRICE_CHANGED, INSUFFICIENT_STOCK, IDEMPOTENCY_MISMATCH, REQUIRED, INVALID. Keeps F02, F03, F09, F10.
 * Locks the key, the cart, then the stock levels in variant order, as late as may be: a hot variant's buyers wait there for one another.
 */
export async function placeOrder(unit: Unit, input: OrderToPlace): Promise<PlacedOrder> {
  let fresh: FreshOrder | null = null;
  const answer = await once(unit, { mutation: 'orderPlace', idempotencyKey: input.idempotencyKey, input }, async () => {
    const placed = await makeOrder(unit, input);
    fresh = placed;
    return { orderId: placed.order.id, paymentId: placed.payment.id };
  });
  return { ...answer, fresh };
}

async function makeOrder(unit: Unit, input: OrderToPlace): Promise<FreshOrder> {
  checkProvider(input.paymentProvider);
  const recipient = await findRecipient(unit, input);
  const cart = checkCart(await lockCart(unit, input.deliveryMethodId), recipient, addressPath(input));

  const priced = priceLockedCart(unit, cart, { deliveryState: recipient.state, promotion: null });
  checkTotal(priced, input.expectedTotal);
  checkCashOnDelivery(cart.deliveryMethod, priced.total);

  const draft = draftOrder(unit, { input, cart, priced, recipient });
  const orderId = draft.order.id;
  const written = await writeOrder(unit, draft, draftLines(orderId, cart, priced));
  const payment = createPayment(unit, { orderId, provider: input.paymentProvider, amount: priced.total });
  await closeCart(unit, cart.id);
  await reserveStock(unit, { orderId, expiresAt: null, demands: written.lines.map(demandOf) });
  soldChanged(unit, orderId);
  return { ...written, payment, cart };
}

/** F10: the total that the customer saw is the total charged. */
function checkTotal(priced: PricedCart, expected: number): void {
  if (priced.total === expected) return;
  throw new UserError('PRICE_CHANGED', ['expectedTotal'], `The total is ${formatRupees(priced.total)} now. Look at the cart again.`);
}

function demandOf(line: OrderLineRow) {
  return { orderLineId: line.id, variantId: line.variantId, quantity: line.quantity, path: ['lines', String(line.position), 'quantity'] };
}

function addressPath(input: OrderToPlace): string[] {
  return input.addressId === null ? ['shippingAddress', 'pincode'] : ['addressId'];
}

import { closeCart, lockCart, priceLockedCart, promotionRefusal, type LockedCart, type PricedCart } from '#cart';
import { once, type Unit } from '#database';
import { UserError } from '#graph';
import { reserveStock } from '#inventory';
import { formatRupees } from '#money';
import { checkCashOnDelivery, checkProvider, createPayment, type PaymentRow } from '#payments';
import { redeemPromotion } from '#promotions';
import { soldChanged, statusReached } from '../events.ts';
import type { OrderLineRow, OrderRow } from '../rows.ts';
import { checkCart } from './check-cart.ts';
import { draftLines, draftOrder } from './draft-order.ts';
import { expireAt } from './expire-at.ts';
import { findRecipient } from './find-recipient.ts';
import type { OrderToPlace } from './order-input.ts';
import { writeOrder, type WrittenOrder } from './write-order.ts';

/** The ids that an idempotency key answers with, and what was written: null when it had been before. */
export type PlacedOrder = { readonly orderId: string; readonly paymentId: string; readonly fresh: FreshOrder | null };
export type FreshOrder = WrittenOrder & { readonly payment: PaymentRow; readonly cart: LockedCart };

/**
 * Makes an order of the viewer's cart, once per idempotency key: everything or nothing. Refuses with CART_EMPTY, NOT_FOUND, NOT_DELIVERABLE,
 * UNAVAILABLE, PRICE_CHANGED, PROMO_CODE_LIMIT_REACHED, INSUFFICIENT_STOCK, IDEMPOTENCY_MISMATCH, REQUIRED, INVALID. Keeps F02, F03, F09,
 * F10, F11. Locks the key, the cart, the promo code, then the stock levels in variant order, the last two as late as may be: whoever
 * buys the same hot variant or uses the same code waits there for the others.
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
  checkProvider(unit.context.config, input.paymentProvider);
  const recipient = await findRecipient(unit, input);
  const cart = checkCart(await lockCart(unit, input.deliveryMethodId), recipient, addressPath(input));

  const priced = priceLockedCart(unit, cart, { deliveryState: recipient.state });
  checkTotal(priced, input.expectedTotal);
  if (input.paymentProvider === 'CASH_ON_DELIVERY') checkCashOnDelivery(cart.deliveryMethod, { total: priced.total, limit: unit.context.config.cashOnDeliveryLimit });

  const draft = draftOrder(unit, { input, cart, priced, recipient });
  const orderId = draft.order.id;
  const written = await writeOrder(unit, draft, draftLines(orderId, cart, priced));
  const payment = await createPayment(unit, { orderId, provider: input.paymentProvider, amount: priced.total });
  await closeCart(unit, cart.id);
  await redeem(unit, written.order);
  const expiresAt = expiryOf(unit, written.order);
  await reserveStock(unit, { orderId, expiresAt, demands: written.lines.map(demandOf) });
  expireAt(unit, orderId, expiresAt);
  if (written.order.status === 'CONFIRMED') soldChanged(unit, orderId);
  statusReached(unit, orderId, written.order.status);
  return { ...written, payment, cart };
}

/**
 * F10: the total that the customer saw is the total charged. Whoever saw it with a promo code that others have used up meanwhile is
 * told so; whoever saw the cart's issue and the total without it has agreed to that.
 */
function checkTotal(priced: PricedCart, expected: number): void {
  if (priced.total === expected) return;
  const refusal = promotionRefusal(priced);
  if (refusal?.code === 'PROMO_CODE_LIMIT_REACHED') throw new UserError(refusal.code, [], refusal.message);
  throw new UserError('PRICE_CHANGED', ['expectedTotal'], `The total is ${formatRupees(priced.total)} now. Look at the cart again.`);
}

/** F11: the use is counted in this unit or the order is refused. */
async function redeem(unit: Unit, { id: orderId, promoCode, userId, email }: OrderRow): Promise<void> {
  if (promoCode !== null) await redeemPromotion(unit, { code: promoCode, orderId, userId, email, path: [] });
}

/** Until when an order holds its pieces: an unpaid one for a while. */
function expiryOf(unit: Unit, { status }: OrderRow): Date | null {
  return status === 'PENDING' ? new Date(unit.now.getTime() + unit.context.config.reservationMinutes * 60_000) : null;
}

function demandOf(line: OrderLineRow) {
  return { orderLineId: line.id, variantId: line.variantId, quantity: line.quantity, path: ['lines', String(line.position), 'quantity'] };
}

function addressPath(input: OrderToPlace): string[] {
  return input.addressId === null ? ['shippingAddress', 'pincode'] : ['addressId'];
}

import { audit } from '#audit';
import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { dispatchReservations, receiveBack } from '#inventory';
import { cancelPayments, completeCashPayment, lockPayments } from '#payments';
import type { OrderStatus } from '../../../schema/generated/orders.ts';
import { cancelOrder } from './cancel-order.ts';
import { checkMove } from './check-move.ts';
import { creditRefund } from './credit-refund.ts';
import { followMoney } from './follow-money.ts';
import { giveAllBack } from './give-back.ts';
import { issueInvoice } from './issue-invoice.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { moveOrder, type Remarks } from './move-order.ts';

/**
 * Moves an order along for staff, with all that comes with it: dispatch and invoice, the money at the door, the parcel that came
 * back. Of moves that race one wins. Refuses with NOT_FOUND, INVALID_TRANSITION (the order as it is now in the payload). Keeps F17.
 * Locks the order, then its payments, then the stock levels in variant order, then the counter of invoices or of credit notes.
 */
export async function transitionOrder(unit: Unit, move: { orderId: string; to: OrderStatus } & Remarks): Promise<void> {
  const order = await lockOrder(unit, move.orderId);
  if (order === null) throw new UserError('NOT_FOUND', ['orderId'], 'There is no such order.');
  await checkMove(unit, order, { to: move.to, mover: 'STAFF', path: ['to'] });
  audit(unit, {
    action: 'orderTransition', target: { type: 'Order', id: order.id }, summary: `Order ${order.number}: ${order.status} to ${move.to}`,
    before: { status: order.status }, after: { status: move.to, carrier: move.carrier, trackingNumber: move.trackingNumber },
  });
  if (move.to === 'CANCELLED') return cancelOrder(unit, order, { reason: move.note, released: 'CANCELLED' });
  moveOrder(unit, order, move.to, move);
  if (move.to === 'SHIPPED') await dispatch(unit, order);
  if (move.to === 'DELIVERED') await deliver(unit, order);
  if (move.to === 'RETURNED') await takeBack(unit, order);
}

async function dispatch(unit: Unit, order: LockedOrder): Promise<void> {
  await dispatchReservations(unit, order.id, order.number);
  await issueInvoice(unit, order);
}

/** The courier has collected what was to be paid at the door; of what was given back before, the order hears now. */
async function deliver(unit: Unit, order: LockedOrder): Promise<void> {
  const payments = await lockPayments(unit, order.id);
  await completeCashPayment(unit, payments);
  followMoney(unit, { order, payments });
}

/**
 * The courier brings an undelivered parcel back (RTO): all of it goes on sale again, what was to be paid at the door is not, and what
 * was paid before is given back, because nothing was got for it.
 */
async function takeBack(unit: Unit, order: LockedOrder): Promise<void> {
  const payments = await lockPayments(unit, order.id);
  await cancelPayments(unit, payments);
  const refund = await giveAllBack(unit, payments, { cause: 'UNDELIVERED', reason: `Order ${order.number} came back undelivered` });
  followMoney(unit, { order, payments });
  const pieces = await rows(unit.sql, sql<{ variantId: string; quantity: number }>`
    select variant_id as "variantId", quantity from orders.order_line where order_id = ${order.id}`);
  await receiveBack(unit, pieces.map((piece) => ({ ...piece, reference: order.number, note: 'Undelivered, returned to origin' })));
  if (refund !== null) await creditRefund(unit, order.id, refund.amount);
}

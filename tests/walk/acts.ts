import { expect } from '@jest/globals';
import { newId } from '#database';
import type { Client } from '#testing';
import { ADDRESS } from '../../subgraphs/orders/tests/shop.ts';
import type { Till } from '../../subgraphs/orders/tests/till.ts';
import { priceOf } from './calculator.ts';
import type { Diary, Sale } from './diary.ts';

/** Somebody on a walk: a client, and a source of choices. */
export type Walker = { readonly client: Client; readonly email: string; readonly random: () => number };

export type Act = (walker: Walker, till: Till, diary: Diary) => Promise<unknown>;

/** What customers do, the commoner things more often. */
export const CUSTOMER_ACTS: readonly Act[] = [add, add, add, changeQuantity, applyCode, applyCode, removeCode, place, place, place, pay, pay, cancel, requestReturn, requestReturn];

/** What staff and the clock do. */
export const STAFF_ACTS: readonly Act[] = [moveOn, moveOn, moveOn, moveOn, moveOn, moveAnyhow, adjust, adjust, expire, moveReturn, moveReturn, moveReturn, refund, hear];

/** One of them, any with the same chance. */
export function pick<T>(random: () => number, choices: readonly T[]): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

/** Sends an operation, which may be refused but never fail; null when it was refused. */
async function send(diary: Diary, client: Client, operation: string, variables: Record<string, unknown>): Promise<any> {
  diary.operations += 1;
  const answer = await client.run(operation, variables);
  expect({ operation, errors: answer.errors }).toEqual({ operation, errors: [] });
  const [payload] = Object.values<{ userErrors?: readonly object[] }>(answer.data);
  return (payload?.userErrors ?? []).length === 0 ? payload : null;
}

async function add({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  await send(diary, client, 'CartLineAdd', { input: { variantId: pick(random, [...diary.prices.keys()]), quantity: 1 + Math.floor(random() * 2) } });
}

async function changeQuantity({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const cart = await send(diary, client, 'Cart', {});
  const line = pick<{ id: string }>(random, cart.lines);
  if (line !== undefined) await send(diary, client, 'CartLineSetQuantity', { input: { lineId: line.id, quantity: Math.floor(random() * 4) } });
}

async function applyCode({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  await send(diary, client, 'CartPromoCodeApply', { input: { code: pick(random, diary.codes) } });
}

async function removeCode({ client }: Walker, _till: Till, diary: Diary): Promise<void> {
  await send(diary, client, 'CartPromoCodeRemove', { input: {} });
}

/** Orders what is in the cart, now and then twice at once with one key; the price is calculated anew. */
async function place({ client, email, random }: Walker, till: Till, diary: Diary): Promise<void> {
  const delivered = await send(diary, client, 'CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: till.shop.standardId } });
  const isOnline = random() < 0.4;
  const input = {
    idempotencyKey: newId(), expectedTotal: delivered.cart.totals.total.amount, email, shippingAddress: ADDRESS,
    deliveryMethodId: till.shop.standardId, paymentProvider: isOnline ? 'RAZORPAY' : 'CASH_ON_DELIVERY',
  };
  const answers = await Promise.all(Array.from({ length: !isOnline && random() < 0.2 ? 2 : 1 }, () => send(diary, client, 'OrderPlace', { input })));
  // One may have been refused a moment before stock came in, and the other not.
  const [placed, again] = answers.filter((answer) => answer !== null);
  if (placed === undefined) return;
  if (again !== undefined) expect(again.order.id).toBe(placed.order.id);
  const { order, payment } = placed;
  const { totals, lines } = order;
  const percent = totals.discount.amount > 0 ? 10 : 0;
  const bought = lines.map(({ quantity, variant }: { quantity: number; variant: { id: string } }) => ({ quantity, unitPrice: diary.prices.get(variant.id) ?? Number.NaN }));
  expect(Object.fromEntries(['subtotal', 'discount', 'shipping', 'tax', 'total'].map((name) => [name, totals[name].amount]))).toEqual(priceOf(bought, percent));
  diary.sales.push({
    id: order.id, number: order.number, owner: client, isOnline, paymentId: payment.id, code: percent === 0 ? null : delivered.cart.promoCode,
    lines: lines.map((line: { id: string; quantity: number; variant: { id: string } }) => ({ id: line.id, quantity: line.quantity, variantId: line.variant.id })),
    total: totals.total.amount, reached: new Set(), isPaid: false, refunded: 0, returns: [],
  });
}

/** Pays one of one's orders, also one that has expired; whether the shop is told at once or by the provider later is chance. */
async function pay({ client, random }: Walker, till: Till, diary: Diary): Promise<void> {
  const sale = pick(random, diary.sales.filter((each) => each.owner === client && each.isOnline && !each.isPaid));
  if (sale === undefined) return;
  sale.isPaid = true;
  const { confirmation } = till.emulator.pay(sale.paymentId);
  if (random() < 0.7) await send(diary, client, 'PaymentConfirm', till.proof({ id: sale.paymentId }, confirmation));
}

async function cancel({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const sale = pick(random, diary.sales.filter((each) => each.owner === client));
  if (sale !== undefined && await send(diary, client, 'OrderCancel', { input: { orderId: sale.id } }) !== null) sale.reached.add('CANCELLED');
}

/** Of every other order pieces come back; of the rest staff give money back, so that who owes what stays plain. */
function isForReturns(diary: Diary, sale: Sale): boolean {
  return diary.sales.indexOf(sale) % 2 === 0;
}

async function requestReturn({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const sale = pick(random, diary.sales.filter((each) => each.owner === client && each.reached.has('DELIVERED') && isForReturns(diary, each)));
  const line = pick(random, sale?.lines ?? []);
  if (sale === undefined || line === undefined) return;
  const made = await send(diary, client, 'ReturnRequest', { input: { orderId: sale.id, lines: [{ orderLineId: line.id, quantity: 1, reason: 'CHANGED_MIND' }] } });
  if (made !== null) sale.returns.push({ id: made.return.id, variantId: line.variantId, quantity: 1, isRestocked: false, isRefunded: false });
}

async function move({ client }: Walker, diary: Diary, { sale, to }: { sale: Sale; to: string }): Promise<void> {
  if (await send(diary, client, 'OrderTransition', { input: { orderId: sale.id, to } }) !== null) sale.reached.add(to);
}

/** The next thing that is done with an order, which others may have done meanwhile. */
async function moveOn(walker: Walker, _till: Till, diary: Diary): Promise<void> {
  const sale = pick(walker.random, diary.sales.filter(({ reached }) => !['DELIVERED', 'CANCELLED', 'RETURNED'].some((end) => reached.has(end))));
  if (sale === undefined) return;
  const next = ['PROCESSING', 'SHIPPED', walker.random() < 0.15 ? 'RETURNED' : 'DELIVERED'].find((to) => !sale.reached.has(to));
  if (next !== undefined) await move(walker, diary, { sale, to: next });
}

async function moveAnyhow(walker: Walker, _till: Till, diary: Diary): Promise<void> {
  const [sale, to] = [pick(walker.random, diary.sales), pick(walker.random, ['PROCESSING', 'SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED'])];
  if (sale !== undefined && to !== undefined) await move(walker, diary, { sale, to });
}

async function adjust({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const variantId = pick(random, [...diary.prices.keys()]);
  const [delta, reason] = random() < 0.7 ? [1 + Math.floor(random() * 6), 'RECEIVED'] : [-1 - Math.floor(random() * 3), 'DAMAGED'];
  if (variantId === undefined || await send(diary, client, 'StockAdjust', { input: { idempotencyKey: newId(), variantId, delta, reason } }) === null) return;
  diary.received.set(variantId, (diary.received.get(variantId) ?? 0) + delta);
}

/** The time to pay for an order runs out. */
async function expire({ random }: Walker, till: Till, diary: Diary): Promise<void> {
  const sale = pick(random, diary.sales.filter(({ isOnline, reached }) => isOnline && reached.size === 0));
  diary.operations += 1;
  if (sale !== undefined) await till.expire(sale.id);
}

async function moveReturn({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const sentBack = pick(random, diary.sales.flatMap(({ returns }) => returns).filter(({ isRefunded }) => !isRefunded));
  const to = pick(random, ['APPROVED', 'APPROVED', 'RECEIVED', 'RECEIVED', 'REFUNDED', 'REFUNDED', 'REJECTED']);
  if (sentBack === undefined || to === undefined) return;
  const restock = random() < 0.5;
  if (await send(diary, client, 'ReturnTransition', { input: { returnId: sentBack.id, to, ...(to === 'RECEIVED' ? { restock } : {}) } }) === null) return;
  if (to === 'RECEIVED') sentBack.isRestocked = restock;
  if (to === 'REFUNDED') sentBack.isRefunded = true;
}

async function refund({ client, random }: Walker, _till: Till, diary: Diary): Promise<void> {
  const sale = pick(random, diary.sales.filter((each) => each.reached.has('DELIVERED') && !isForReturns(diary, each)));
  if (sale === undefined) return;
  const amount = 1 + Math.floor(random() * sale.total / 3);
  if (await send(diary, client, 'RefundCreate', { input: { idempotencyKey: newId(), paymentId: sale.paymentId, amount, reason: 'A button was missing' } }) !== null) sale.refunded += amount;
}

/** The providers' webhooks come, some twice, and jobs run, while everybody acts on. */
async function hear({ random }: Walker, till: Till, diary: Diary): Promise<void> {
  diary.operations += 1;
  await till.emulator.webhooks.sendPending({ copies: 2, order: 'shuffled', parallel: 2, only: () => random() < 0.5 });
}

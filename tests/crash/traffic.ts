import { newId } from '#database';
import { ADDRESS } from '../../subgraphs/orders/tests/shop.ts';
import type { Attempt, CrashDiary } from './crash-diary.ts';
import type { CrashShop } from './crash-shop.ts';
import { CutOff } from './line.ts';

const BUYERS = 8;

/** Buyers and staff at work until the line breaks; resolves when it has broken for all of them. */
export async function traffic(shop: CrashShop, diary: CrashDiary): Promise<void> {
  const loops = [...Array.from({ length: BUYERS }, () => buy), moveOn, receive];
  await Promise.all(loops.map((act) => untilCutOff(() => act(shop, diary))));
}

/** Asks again for everything that got no answer, as clients do when the shop is back. */
export async function askAgain(shop: CrashShop, diary: CrashDiary): Promise<void> {
  for (const attempt of diary.attempts) if (attempt.answer === null) await place(shop, attempt);
  for (const delivery of diary.deliveries) {
    if (delivery.isAcknowledged) continue;
    await shop.ask('StockAdjust', { input: delivery.input }, shop.adminToken);
    delivery.isAcknowledged = true;
  }
}

async function untilCutOff(act: () => Promise<void>): Promise<void> {
  try {
    for (;;) await act();
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  }
}

async function buy(shop: CrashShop, diary: CrashDiary): Promise<void> {
  const { ask, random, emulator, deliveryMethodId } = shop;
  const token: string = (await ask('SessionStartGuest', { input: {} })).sessionStartGuest.session.accessToken;
  for (let lines = random() < 0.5 ? 1 : 2; lines > 0; lines -= 1) await ask('CartLineAdd', { input: { variantId: shop.anyVariant(), quantity: random() < 0.7 ? 1 : 2 } }, token);
  const { cart } = (await ask('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId } }, token)).cartDeliverySet;
  const attempt: Attempt = { token, answer: null, reached: new Set(), isPaid: false, input: {
    idempotencyKey: newId(), expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: ADDRESS,
    deliveryMethodId, paymentProvider: random() < 0.5 ? 'CASH_ON_DELIVERY' : 'RAZORPAY',
  } };
  diary.attempts.push(attempt);
  const payment = await place(shop, attempt);
  const orderId = attempt.answer?.order?.id;
  if (orderId === undefined) return;
  if (payment?.nextAction != null) {
    const { confirmation } = emulator.pay(payment.id);
    attempt.isPaid = true;
    if (random() < 0.5) await ask('PaymentConfirm', { input: { paymentId: payment.id, razorpay: confirmation } }, token);
  }
  if (random() < 0.2 && (await ask('OrderCancel', { input: { orderId } }, token)).orderCancel.userErrors.length === 0) attempt.reached.add('CANCELLED');
}

async function place({ ask }: CrashShop, attempt: Attempt): Promise<{ id: string; nextAction: object | null } | null> {
  const { order, payment } = (await ask('OrderPlace', { input: attempt.input }, attempt.token)).orderPlace;
  attempt.answer = { order };
  return payment;
}

async function moveOn({ ask, random, adminToken }: CrashShop, { attempts }: CrashDiary): Promise<void> {
  const placed = attempts.filter(({ answer, reached }) => answer?.order != null && !reached.has('CANCELLED') && !reached.has('DELIVERED'));
  const chosen = placed[Math.floor(random() * placed.length)];
  const to = ['PROCESSING', 'SHIPPED', 'DELIVERED'].find((status) => chosen?.reached.has(status) === false);
  if (chosen === undefined) await ask('CategoryTree', {});
  else if ((await ask('OrderTransition', { input: { orderId: chosen.answer?.order?.id, to } }, adminToken)).orderTransition.userErrors.length === 0) chosen.reached.add(to ?? '');
}

async function receive({ ask, adminToken, anyVariant }: CrashShop, { deliveries }: CrashDiary): Promise<void> {
  const delivery = { input: { idempotencyKey: newId(), variantId: anyVariant(), delta: 3, reason: 'RECEIVED' }, isAcknowledged: false };
  deliveries.push(delivery);
  await ask('StockAdjust', { input: delivery.input }, adminToken);
  delivery.isAcknowledged = true;
}

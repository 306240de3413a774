import type { Context } from '#context';
import { loader } from '#graph';
import { paymentById } from '../loaders.ts';
import { openPayment } from './open-payment.ts';
import { forgetPayments, primePayments } from './prime-payments.ts';

/**
 * Opens a payment at its provider where that is not done yet, and has the answer of this request show it so. `isOnly`: the order has
 * no other. Call it after the commit.
 */
export async function showOpened(context: Context, paymentId: string, order: { number: string; isOnly: boolean }): Promise<void> {
  const payment = await loader(context, paymentById).load(paymentId);
  if (payment === null) return;
  const opened = await openPayment(context, payment, { orderNumber: order.number, isFresh: order.isOnly });
  if (opened === payment) return;
  forgetPayments(context, opened.orderId);
  if (order.isOnly) primePayments(context, opened.orderId, [opened]);
  else loader(context, paymentById).prime(opened.id, opened);
}

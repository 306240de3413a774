import type { Context } from '#context';
import { loader } from '#graph';
import { paymentById, paymentsByOrder, refundById, refundsByPayment } from '../loaders.ts';
import type { PaymentRow } from '../rows.ts';

/** Gives the payments of an order, just written, to the request's loaders, so that showing them costs no statement. Call it after the commit. */
export function primePayments(context: Context, orderId: string, payments: readonly PaymentRow[]): void {
  loader(context, paymentsByOrder).clear(orderId).prime(orderId, payments);
  for (const payment of payments) loader(context, paymentById).clear(payment.id).prime(payment.id, payment);
}

/** Has the payments of an order read anew: they were changed in this request. Call it after the commit. */
export function forgetPayments(context: Context, orderId: string): void {
  loader(context, paymentsByOrder).clear(orderId);
  loader(context, paymentById).clearAll();
  loader(context, refundById).clearAll();
  loader(context, refundsByPayment).clearAll();
}

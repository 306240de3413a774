import { primeVariants } from '#catalog';
import type { Context } from '#context';
import { loader } from '#graph';
import { forgetPayments, primePayments } from '#payments';
import { creditNotesByOrder, invoiceByOrder, linesByOrder, orderById, orderLineById, trackingByOrder } from '../loaders.ts';
import type { FreshOrder } from './place-order.ts';

/** Gives an order just written to the request's loaders, so that showing it costs no statement. Call it after the commit. */
export function primeOrder(context: Context, { order, lines, tracking, payment, cart }: FreshOrder): void {
  loader(context, orderById).clear(order.id).prime(order.id, order);
  loader(context, linesByOrder).clear(order.id).prime(order.id, lines);
  loader(context, trackingByOrder).clear(order.id).prime(order.id, tracking);
  primePayments(context, order.id, [payment]);
  primeVariants(context, cart.lines.map((line) => line.variant));
}

/** Has an order read anew: it was changed in this request. Call it after the commit. */
export function forgetOrder(context: Context, orderId: string): void {
  loader(context, orderById).clear(orderId);
  loader(context, linesByOrder).clear(orderId);
  loader(context, orderLineById).clearAll();
  loader(context, trackingByOrder).clear(orderId);
  loader(context, invoiceByOrder).clear(orderId);
  loader(context, creditNotesByOrder).clear(orderId);
  forgetPayments(context, orderId);
}

import { composeMail, type MailText } from '#mail';
import type { SoldOrder } from '../domain/find-sold-order.ts';
import { orderLines } from './order-lines.ts';

/** Says that an order was cancelled, and why when that is known. */
export function orderCancelledMail({ order, lines }: SoldOrder): MailText {
  return composeMail({
    subject: `Order ${order.number} was cancelled`,
    heading: 'Your order was cancelled',
    parts: [
      `Order ${order.number} was cancelled and will not be sent.`,
      ...(order.cancelReason === null ? [] : [`The reason: ${order.cancelReason}`]),
      orderLines({ lines }),
      'If you have paid, the money goes back the way it came.',
    ],
  });
}

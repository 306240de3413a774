import { composeMail, type MailText } from '#mail';
import type { SoldOrder } from '../domain/find-sold-order.ts';
import { orderLines } from './order-lines.ts';

/** Says that an order has arrived, and for how long it can be sent back. */
export function orderDeliveredMail({ order, lines }: SoldOrder, returnWindowDays: number): MailText {
  return composeMail({
    subject: `Order ${order.number} has been delivered`,
    heading: 'Your order has been delivered',
    parts: [
      `Order ${order.number} has arrived. We hope that you like it.`,
      orderLines({ lines }),
      `What does not fit or please can be sent back or exchanged within ${returnWindowDays} days. If you have not received it, write to us.`,
    ],
  });
}

import { composeMail, type MailText } from '#mail';
import { formatRupees } from '#money';
import type { SoldOrder } from '../domain/find-sold-order.ts';
import { orderLines } from './order-lines.ts';

/** Thanks for an order that holds: paid, or to be paid at the door. */
export function orderPlacedMail({ order, lines }: SoldOrder): MailText {
  const { recipient: to } = order;
  const address = [to.name, to.line1, to.line2, `${to.city} ${to.pincode}`].filter((line) => line !== null);
  return composeMail({
    subject: `Order ${order.number}: thank you`,
    heading: `Thank you for your order, ${to.name}`,
    parts: [
      `We have your order ${order.number} and will write again when it is on its way.`,
      orderLines({ lines }, true),
      { rows: [
        ['Goods', formatRupees(order.subtotal)],
        ...(order.discount > 0 ? [['Discount', `−${formatRupees(order.discount)}`] as const] : []),
        [`Delivery (${order.deliveryMethodName})`, formatRupees(order.shipping)],
        ['Total, GST included', formatRupees(order.total)],
      ] },
      `It goes to:\n${address.join('\n')}`,
    ],
  });
}

import { firstRow, sql, type Unit } from '#database';
import { sendMessage, type MailText } from '#mail';
import { orderCancelledMail } from '../messages/order-cancelled.ts';
import { orderDeliveredMail } from '../messages/order-delivered.ts';
import { orderPlacedMail } from '../messages/order-placed.ts';
import { orderShippedMail, type Parcel } from '../messages/order-shipped.ts';
import { findSoldOrder, type SoldOrder } from './find-sold-order.ts';

/** What a customer is written about. */
export type OrderNews = 'placed' | 'shipped' | 'delivered' | 'cancelled';

/** Writes the mail about what happened to an order. Run by a job, so that placing or moving an order neither reads nor renders anything for it. */
export async function tellCustomer(unit: Unit, { orderId, news }: { orderId: string; news: OrderNews }): Promise<void> {
  const sold = await findSoldOrder(unit.sql, orderId);
  sendMessage(unit, { channel: 'EMAIL', to: sold.order.email, key: `orders.${news}/${orderId}`, ...await mailAbout(unit, sold, news) });
}

async function mailAbout(unit: Unit, sold: SoldOrder, news: OrderNews): Promise<MailText> {
  switch (news) {
    case 'placed': return orderPlacedMail(sold);
    case 'shipped': return orderShippedMail(sold, await findParcel(unit, sold.order.id));
    case 'delivered': return orderDeliveredMail(sold, unit.context.config.returnWindowDays);
    case 'cancelled': return orderCancelledMail(sold);
  }
}

async function findParcel(unit: Unit, orderId: string): Promise<Parcel> {
  const found = await firstRow(unit.sql, sql<Parcel>`
    select carrier, tracking_number as "trackingNumber" from orders.tracking_event where order_id = ${orderId} and status = 'SHIPPED'`);
  return found ?? { carrier: null, trackingNumber: null };
}

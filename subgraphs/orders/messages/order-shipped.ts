import { composeMail, type MailText } from '#mail';
import type { SoldOrder } from '../domain/find-sold-order.ts';
import { orderLines } from './order-lines.ts';

/** How a parcel travels, as far as it is known. */
export type Parcel = { readonly carrier: string | null; readonly trackingNumber: string | null };

/** Says that an order has left the warehouse, and how to follow it. */
export function orderShippedMail({ order, lines }: SoldOrder, { carrier, trackingNumber }: Parcel): MailText {
  const known = [['Carrier', carrier], ['Tracking number', trackingNumber]] as const;
  const rows = known.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return composeMail({
    subject: `Order ${order.number} is on its way`,
    heading: 'Your order is on its way',
    parts: [`Order ${order.number} has left our warehouse for ${order.recipient.city}.`, ...(rows.length === 0 ? [] : [{ rows }]), orderLines({ lines })],
  });
}

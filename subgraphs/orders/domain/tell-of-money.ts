import { firstRow, sql, type Unit } from '#database';
import { sendMessage, type MailText } from '#mail';
import type { LockedOrder } from './lock-order.ts';

/** What a customer is told of money, and the one thing that it is about: nobody hears twice of the same. */
export type MoneyNews = { readonly key: `orders.${'paymentReturned' | 'refunded'}/${string}`; readonly mail: MailText };

/** Tells an order's customer of money that goes back, when the unit has committed. */
export async function tellOfMoney(unit: Unit, order: LockedOrder, { key, mail }: MoneyNews): Promise<void> {
  const found = await firstRow(unit.sql, sql<{ email: string }>`select email from orders.order where id = ${order.id}`);
  if (found !== undefined) sendMessage(unit, { channel: 'EMAIL', to: found.email, key, ...mail });
}

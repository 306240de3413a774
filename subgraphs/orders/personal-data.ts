import { loader } from '#graph';
import { rows, sql } from '#database';
import { paymentsByOrder, type PaymentRow } from '#payments';
import { inBatches, type PersonalData } from '#privacy';
import type { Context } from '#context';
import { eraseOrders } from './domain/erase-orders.ts';
import { invoiceByOrder, linesByOrder, trackingByOrder } from './loaders.ts';
import { orderColumns, type OrderRow } from './rows.ts';

/** A user's orders, with all that hangs on them. */
export const ordersOfUsers: PersonalData = {
  sections: {
    orders: (context, userId) => inBatches(context, async (batch, after: OrderOfExport | null, limit) => {
      const place = after === null ? sql`true` : sql`(o.placed_at, o.id) < (${after.placedAt}, ${after.id}::uuid)`;
      const orders = await rows(batch.reader, sql<OrderRow>`
        select ${orderColumns} from orders.order o where o.user_id = ${userId} and ${place} order by o.placed_at desc, o.id desc limit ${limit}`);
      return Promise.all(orders.map((order) => withParts(batch, order)));
    }),
  },
  erase: eraseOrders,
};

type OrderOfExport = Awaited<ReturnType<typeof withParts>>;

async function withParts(context: Context, order: OrderRow) {
  const [lines, tracking, payments, invoice] = await Promise.all([
    loader(context, linesByOrder).load(order.id), loader(context, trackingByOrder).load(order.id),
    loader(context, paymentsByOrder).load(order.id), loader(context, invoiceByOrder).load(order.id),
  ]);
  return { ...order, lines, tracking, payments: payments.map(withoutSecrets), invoice };
}

/** What a payer knows of a payment, without what opens or confirms it. */
function withoutSecrets({ id, provider, status, amount, refunded, createdAt, completedAt }: PaymentRow) {
  return { id, provider, status, amount, refunded, createdAt, completedAt };
}

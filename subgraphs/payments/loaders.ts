import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import { paymentColumns, refundColumns, type PaymentRow, type RefundRow } from './rows.ts';

/** Payments by id. */
export const paymentById = defineLoader<PaymentRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<PaymentRow>`select ${paymentColumns} from payments.payment p where p.id = any(${ids}::uuid[])`);
  return byKey(found, (payment) => payment.id);
});

/** The payments of orders, the first one first. */
export const paymentsByOrder = defineListLoader<PaymentRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<PaymentRow>`
    select ${paymentColumns} from payments.payment p where p.order_id = any(${orderIds}::uuid[]) order by p.order_id, p.created_at, p.id`);
  return groupedBy(found, (payment) => payment.orderId);
});

/** Refunds by id. */
export const refundById = defineLoader<RefundRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<RefundRow>`select ${refundColumns} from payments.refund r where r.id = any(${ids}::uuid[])`);
  return byKey(found, (refund) => refund.id);
});

/** The refunds of payments, the first one first. */
export const refundsByPayment = defineListLoader<RefundRow>(async (paymentIds, context) => {
  const found = await rows(context.reader, sql<RefundRow>`
    select ${refundColumns} from payments.refund r where r.payment_id = any(${paymentIds}::uuid[]) order by r.payment_id, r.created_at, r.id`);
  return groupedBy(found, (refund) => refund.paymentId);
});

import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import { differenceColumns, paymentColumns, refundColumns, type DifferenceRow, type PaymentRow, type RefundRow } from './rows.ts';

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

/** Differences shown of a day: where there are more, something is broken that no list mends. */
const MOST_DIFFERENCES = 100;

/** The differences of daily comparisons, at most a hundred each. */
export const differencesByReconciliation = defineListLoader<DifferenceRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<DifferenceRow>`
    select ${differenceColumns} from unnest(${ids}::uuid[]) as k (id) cross join lateral (
      select * from payments.reconciliation_difference where reconciliation_id = k.id order by kind, provider_id limit ${MOST_DIFFERENCES}
    ) d order by d.reconciliation_id, d.kind, d.provider_id`);
  return groupedBy(found, (difference) => difference.reconciliationId);
});

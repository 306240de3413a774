import { rows, sql, type Unit } from '#database';
import { statusesBefore } from './payment-status.ts';

/**
 * Cancels the payments of an order that are still under way; those that hold money stay, to be refunded. Nothing when it was
 * done before. The caller holds the order's lock.
 */
export async function cancelPayments(unit: Unit, orderId: string): Promise<void> {
  await rows(unit.sql, sql`
    update payments.payment set status = 'CANCELLED', updated_at = ${unit.now}
    where order_id = ${orderId} and status = any(${statusesBefore('CANCELLED')}::text[])`);
}

import { rows, sql, type Unit } from '#database';

/** Says that the courier has collected the money of an order; nothing for an order that was paid otherwise. The caller holds the order's lock. */
export async function completeCashPayment(unit: Unit, orderId: string): Promise<void> {
  await rows(unit.sql, sql`
    update payments.payment set status = 'COMPLETED', completed_at = ${unit.now}, updated_at = ${unit.now}
    where order_id = ${orderId} and provider = 'CASH_ON_DELIVERY' and status = 'PENDING'`);
}

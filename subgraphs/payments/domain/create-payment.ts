import { newId, rows, sql, type Unit } from '#database';
import { toPaise, type Paise } from '#money';
import type { PaymentProvider, PaymentStatus } from '../../../schema/generated/payments.ts';
import type { PaymentRow } from '../rows.ts';
import { payerOf } from './payer-of.ts';

/**
 * Begins a payment of an order that is already written and returns it as the graph reads it: PENDING, or COMPLETED where there is
 * nothing to pay. Cash is due from now on. One statement, because all who place an order come through here.
 */
export async function createPayment(unit: Unit, wanted: { orderId: string; provider: PaymentProvider; amount: Paise }): Promise<PaymentRow> {
  const payer = payerOf(unit.context.viewer);
  if (payer === null) throw new Error('Nobody is there to pay.');
  const status: PaymentStatus = wanted.amount === 0 ? 'COMPLETED' : 'PENDING';
  const payment: PaymentRow = {
    id: newId(), payer, ...wanted, status, refunded: toPaise(0), providerOrderId: null, providerPaymentId: null, clientSecret: null, attempts: 0,
    completedAt: status === 'COMPLETED' ? unit.now : null, createdAt: unit.now, updatedAt: unit.now,
  };
  const isDue = payment.provider === 'CASH_ON_DELIVERY' && status === 'PENDING';
  await rows(unit.sql, sql`
    with payment as (
      insert into payments.payment (id, order_id, payer, provider, status, amount, completed_at, created_at, updated_at)
      values (${payment.id}, ${payment.orderId}, ${payer}, ${payment.provider}, ${status}, ${payment.amount}, ${payment.completedAt}, ${unit.now}, ${unit.now})
    )
    insert into payments.ledger_entry (id, payment_id, kind, amount, occurred_at, created_at, updated_at)
    select ${newId()}::uuid, ${payment.id}::uuid, 'CASH_DUE', ${payment.amount}::bigint, ${unit.now}::timestamptz, ${unit.now}, ${unit.now} where ${isDue}`);
  return payment;
}

import { firstRow, rows, sql, type SqlExecutor, type Unit } from '#database';
import { nextCheckAt } from './check-schedule.ts';

/** Payments that their provider is to be asked about by now, the longest due first. */
export async function duePayments(executor: SqlExecutor, now: Date, limit: number): Promise<string[]> {
  const due = await rows(executor, sql<{ id: string }>`
    select id from payments.payment where next_check_at <= ${now} order by next_check_at limit ${limit}`);
  return due.map((payment) => payment.id);
}

/** Refunds that are to be sent or asked about by now, the longest due first. */
export async function dueRefunds(executor: SqlExecutor, now: Date, limit: number): Promise<string[]> {
  const due = await rows(executor, sql<{ id: string }>`
    select id from payments.refund where next_check_at <= ${now} order by next_check_at limit ${limit}`);
  return due.map((refund) => refund.id);
}

/** Says that a payment's provider has answered, and when it is asked next; nothing when the money is there. */
export async function paymentChecked(unit: Unit, id: string): Promise<void> {
  const payment = await firstRow(unit.sql, sql<{ createdAt: Date; checks: number }>`
    select created_at as "createdAt", checks + 1 as checks from payments.payment where id = ${id} and completed_at is null and provider_order_id is not null for update`);
  if (payment === undefined) return;
  const { createdAt, checks } = payment;
  await rows(unit.sql, sql`update payments.payment set checks = ${checks}, next_check_at = ${nextCheckAt(createdAt, { checks, now: unit.now })} where id = ${id}`);
}

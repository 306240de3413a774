import { rows, sql, type Unit } from '#database';

/** Has the payments of orders belong to the user who owns these orders now: only the payer may open and confirm one. */
export async function setPayer(unit: Unit, orderIds: readonly string[], userId: string): Promise<void> {
  if (orderIds.length === 0) return;
  await rows(unit.sql, sql`update payments.payment set payer = ${userId}, updated_at = ${unit.now} where order_id = any(${orderIds}::uuid[])`);
}

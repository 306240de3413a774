import { firstRow, sql, type Unit } from '#database';
import { pledgedOfOrder } from '#payments';
import { creditShare } from './credit-share.ts';
import { issueCreditNote } from './issue-credit-note.ts';

/**
 * Issues the credit note for money of an order that is given back, where it has an invoice (CGST Act, section 34). A credit note whose refund
 * failed stands: the money that is given back in its place needs no other. Call it last.
 */
export async function creditRefund(unit: Unit, orderId: string, amount: number): Promise<void> {
  await unit.em.flush();
  const uncredited = await pledgedOfOrder(unit, orderId) - await creditedOfOrder(unit, orderId);
  const share = await creditShare(unit, orderId, Math.min(amount, uncredited));
  if (share !== null) await issueCreditNote(unit, orderId, share);
}

async function creditedOfOrder(unit: Unit, orderId: string): Promise<number> {
  const found = await firstRow(unit.sql, sql<{ credited: number }>`select coalesce(sum(total), 0)::bigint as credited from orders.credit_note where order_id = ${orderId}`);
  return found?.credited ?? 0;
}

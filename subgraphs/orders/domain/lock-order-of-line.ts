import { firstRow, sql, type Unit } from '#database';
import { lockOrder, type LockedOrder } from './lock-order.ts';

/** Locks the order that a line is of and reads it as it is now; null when there is no such line. */
export async function lockOrderOfLine(unit: Unit, orderLineId: string): Promise<LockedOrder | null> {
  const line = await firstRow(unit.sql, sql<{ orderId: string }>`select order_id as "orderId" from orders.order_line where id = ${orderLineId}`);
  return line === undefined ? null : lockOrder(unit, line.orderId);
}

import type { Unit } from '#database';
import { receiveBack } from '#inventory';
import { findSoldOrder, moveOrder, movesFrom, type OrderLineRow } from '#orders';
import { findStandingLines, type StandingLine } from './find-standing-lines.ts';
import type { LockedReturn } from './lock-return.ts';
import { isWholeOrderBack } from './whole-order.ts';

/** What comes with RECEIVED: an order of which every piece is back is RETURNED, and what is fit for it goes on sale again. Locks the stock levels in variant order. */
export async function receiveReturn(unit: Unit, { order, returned }: LockedReturn): Promise<void> {
  const standing = await findStandingLines(unit, order.id);
  const { lines: sold } = await findSoldOrder(unit.sql, order.id);
  if (isWholeOrderBack(sold, standing) && movesFrom(order.status, 'SYSTEM').includes('RETURNED')) moveOrder(unit, order, 'RETURNED');
  if (returned.restock !== true) return;
  const received = standing.filter((line) => line.returnId === returned.id);
  await unit.em.flush();
  await receiveBack(unit, received.map((line) => ({
    variantId: variantOf(sold, line), quantity: line.quantity, reference: order.number, note: 'Sent back by the customer',
  })));
}

function variantOf(sold: readonly OrderLineRow[], { orderLineId }: StandingLine): string {
  const line = sold.find((each) => each.id === orderLineId);
  if (line === undefined) throw new Error(`The order has no line ${orderLineId}.`);
  return line.variantId;
}
